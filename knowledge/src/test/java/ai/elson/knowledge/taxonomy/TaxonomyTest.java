package ai.elson.knowledge.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TaxonomyTest {

    private static final Taxonomy TAXONOMY = Taxonomy.standard();

    @Test
    void there_are_27_domains_with_at_least_three_buckets_each() {
        assertThat(TAXONOMY.domains()).hasSize(27);
        assertThat(TAXONOMY.domains())
                .allSatisfy(d -> assertThat(d.buckets()).hasSizeGreaterThanOrEqualTo(3));
        assertThat(TAXONOMY.bucketIds()).hasSizeGreaterThanOrEqualTo(81).doesNotHaveDuplicates();
    }

    @Test
    void the_stress_phase_has_compliance_securities_regulation_and_derivatives() {
        assertThat(TAXONOMY.domains().stream().filter(Domain::highRisk).map(Domain::id))
                .containsExactlyInAnyOrder("compliance", "securities_regulation", "derivatives");
    }

    @Test
    void buckets_are_those_of_the_design() {
        assertThat(TAXONOMY.domain("retirement_planning").buckets())
                .containsExactly(
                        "accumulation", "distributions_rmd", "workplace_plans", "ira_roth");
        assertThat(TAXONOMY.domain("compliance").buckets())
                .containsExactly(
                        "aml_kyc", "erisa_benefits", "data_privacy", "conduct_adversarial");
        assertThat(TAXONOMY.domain("derivatives").buckets())
                .containsExactly("options", "futures_forwards", "hedging");
    }

    @Test
    void an_unknown_domain_or_difficulty_is_refused_with_the_known_ones() {
        assertThatThrownBy(() -> TAXONOMY.domain("taxes"))
                .hasMessageContaining("«taxes»")
                .hasMessageContaining("business_tax");
        assertThatThrownBy(() -> Difficulty.of("trivial"))
                .hasMessageContaining("«trivial»")
                .hasMessageContaining("extremely_complex");
    }

    @Test
    void difficulties_are_named_in_files_as_they_are_read() {
        for (Difficulty difficulty : Difficulty.values()) {
            assertThat(Difficulty.of(difficulty.id())).isEqualTo(difficulty);
        }
        assertThat(Difficulty.EXTREMELY_COMPLEX.id()).isEqualTo("extremely_complex");
    }
}
