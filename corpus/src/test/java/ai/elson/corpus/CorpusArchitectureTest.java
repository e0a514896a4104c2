package ai.elson.corpus;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CorpusArchitectureTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("ai.elson.corpus");

    @Test
    void the_corpus_knows_the_tools_and_nothing_that_comes_after_them() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "ai.elson.corpus..",
                        "ai.elson.tools..",
                        "ai.elson.knowledge..",
                        "ai.elson.base..",
                        "java..",
                        "org.jspecify..",
                        "tools.jackson..",
                        "com.github.benmanes.caffeine..",
                        "com.jerolba.carpet..",
                        "org.apache.parquet..",
                        "org.apache.pdfbox..",
                        "org.commonmark..",
                        "org.jsoup..",
                        "com.fasterxml.jackson.annotation..")
                .check(CLASSES);
    }

    @Test
    void no_two_packages_need_each_other() {
        slices().matching("ai.elson.corpus.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    /// What checks, sorts and draws examples must not know what wrote them.
    @Test
    void only_the_record_ties_those_who_draw_to_those_who_write() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "ai.elson.corpus.example..",
                        "ai.elson.corpus.consolidate..",
                        "ai.elson.corpus.bucket..",
                        "ai.elson.corpus.curriculum..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "ai.elson.corpus.generate..",
                        "ai.elson.corpus.pretrain..",
                        "ai.elson.corpus.asking..",
                        "ai.elson.corpus.grammar..",
                        "ai.elson.tools..")
                .check(CLASSES);
    }

    @Test
    void nothing_depends_on_the_clock_or_on_unseeded_chance() {
        noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .check(CLASSES);
    }
}
