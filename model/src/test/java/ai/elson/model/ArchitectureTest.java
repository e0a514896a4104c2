package ai.elson.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// What the packages of this module may know of each other.
@AnalyzeClasses(packages = "ai.elson.model", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_MODULE_KNOWS_NOTHING_OF_FINANCE_OR_SERVERS =
            classes()
                    .that()
                    .resideInAPackage("ai.elson.model..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "ai.elson.base..",
                            "ai.elson.model..",
                            "java..",
                            "tools.jackson..",
                            // Jackson 3 kept the package of its annotations.
                            "com.fasterxml.jackson.annotation..",
                            "org.jspecify..",
                            "org.bytedeco..");

    /// Serving and the tools that handle files must not have to load libtorch.
    @ArchTest
    static final ArchRule FILES_WORDS_AND_FOUR_BITS_NEED_NO_TORCH =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "ai.elson.model.tokenizer..",
                            "ai.elson.model.template..",
                            "ai.elson.model.format..",
                            "ai.elson.model.quantize..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.bytedeco..",
                            "ai.elson.model.torch..",
                            "ai.elson.model.network..",
                            "ai.elson.model.dora..",
                            "ai.elson.model.train..",
                            "ai.elson.model.generate..");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("ai.elson.model.(*)..").should().beFreeOfCycles();
}
