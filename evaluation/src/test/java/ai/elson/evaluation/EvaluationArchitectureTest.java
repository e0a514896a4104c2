package ai.elson.evaluation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class EvaluationArchitectureTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("ai.elson.evaluation");

    @Test
    void evaluation_knows_tools_and_corpus_and_nothing_that_comes_after_them() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "ai.elson.evaluation..",
                        "ai.elson.corpus..",
                        "ai.elson.tools..",
                        "ai.elson.knowledge..",
                        "ai.elson.base..",
                        "java..",
                        "org.jspecify..",
                        "com.fasterxml.jackson.annotation..",
                        "tools.jackson..")
                .check(CLASSES);
    }

    @Test
    void questions_and_scores_know_nothing_of_the_training_corpus() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "ai.elson.evaluation.figure",
                        "ai.elson.evaluation.quiz",
                        "ai.elson.evaluation.score",
                        "ai.elson.evaluation.benchmark")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.elson.corpus..")
                .check(CLASSES);
    }

    @Test
    void packages_form_no_cycle() {
        slices().matching("ai.elson.evaluation.(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
