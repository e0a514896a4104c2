package ai.elson.tools;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ToolsArchitectureTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("ai.elson.tools");

    @Test
    void tools_know_the_knowledge_and_nothing_that_comes_after_them() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "ai.elson.tools..",
                        "ai.elson.knowledge..",
                        "ai.elson.base..",
                        "java..",
                        "org.jspecify..",
                        "tools.jackson..",
                        "org.apache.lucene..",
                        "com.networknt..",
                        "com.github.benmanes.caffeine..",
                        "io.github.bucket4j..",
                        "io.github.resilience4j..")
                .check(CLASSES);
    }

    @Test
    void lucene_stays_behind_two_types() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Bm25")
                .and()
                .doNotHaveSimpleName("Words")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .check(CLASSES);
    }
}
