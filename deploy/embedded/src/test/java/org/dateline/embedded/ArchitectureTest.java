package org.dateline.embedded;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.dateline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  // Every module's tests may use these servers, so they must know no module.
  @ArchTest
  static final ArchRule knowsNothingOfDateline =
      noClasses()
          .that()
          .resideInAPackage("org.dateline.embedded..")
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "are Dateline's, elsewhere",
                  c ->
                      c.getPackageName().startsWith("org.dateline")
                          && !c.getPackageName().startsWith("org.dateline.embedded")));
}
