package ai.elson.knowledge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/// What the packages of this module may know of each other.
@AnalyzeClasses(
        packages = "ai.elson.knowledge",
        importOptions = ImportOption.DoNotIncludeTests.class)
class KnowledgeArchitectureTest {

    @ArchTest
    static final ArchRule RULES_AND_TAXONOMY_DO_NOT_COMPUTE =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "ai.elson.knowledge.rule..", "ai.elson.knowledge.taxonomy..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("ai.elson.knowledge.calculator..");

    @ArchTest
    static final ArchRule THE_TAXONOMY_STANDS_ALONE =
            noClasses()
                    .that()
                    .resideInAPackage("ai.elson.knowledge.taxonomy..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("ai.elson.knowledge.rule..");

    @ArchTest
    static final ArchRule ONLY_BASE_AND_THE_PLATFORM_ARE_USED =
            classes()
                    .that()
                    .resideInAPackage("ai.elson.knowledge..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "ai.elson.base..",
                            "ai.elson.knowledge..",
                            "java..",
                            "org.jspecify..",
                            "org.hipparchus..",
                            "org.ojalgo..",
                            "com.opengamma.strata..");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("ai.elson.knowledge.(*)..").should().beFreeOfCycles();

    /// What others may hold on to is this much and no more: a new public type is a decision.
    @Test
    void rules_and_taxonomy_show_few_types() {
        Assertions.assertThat(
                        new ClassFileImporter()
                                        .importPackages(
                                                "ai.elson.knowledge.rule",
                                                "ai.elson.knowledge.taxonomy")
                                        .stream()
                                        .filter(type -> !type.isNestedClass())
                                        .filter(type ->
                                                type.getModifiers().contains(JavaModifier.PUBLIC))
                                        .map(type -> type.getSimpleName()))
                .containsExactlyInAnyOrder(
                        "Difficulty",
                        "Domain",
                        "Taxonomy",
                        "Lookup",
                        "Rule",
                        "RuleBook",
                        "RuleValue",
                        "UnavailableFact",
                        "Unit");
    }
}
