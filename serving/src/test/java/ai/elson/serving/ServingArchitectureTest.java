package ai.elson.serving;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ServingArchitectureTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("ai.elson.serving");

    @Test
    void what_is_shared_knows_no_endpoint() {
        noClasses()
                .that()
                .resideInAPackage("ai.elson.serving.http")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ai.elson.serving.openai", "ai.elson.serving.tool")
                .check(CLASSES);
    }

    @Test
    void packages_are_free_of_cycles() {
        slices().matching("ai.elson.serving.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void any_chat_model_is_served_so_no_engine_is_known() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "ai.elson.model..",
                        "ai.elson.corpus..",
                        "ai.elson.evaluation..",
                        "org.bytedeco..")
                .check(CLASSES);
    }
}
