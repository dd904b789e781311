package org.dateline.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.dateline.standalone.process.Child;

@AnalyzeClasses(
    packages = "org.dateline.standalone",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule theChildsWatchKnowsTheJdkAlone =
      classes()
          .that()
          .belongToAnyOf(Child.class)
          .should()
          .onlyDependOnClassesThat(
              JavaClass.Predicates.resideInAPackage("java..")
                  .or(JavaClass.Predicates.belongToAnyOf(Child.class)))
          .because("it stands on every part's class path");

  @ArchTest
  static final ArchRule codingNeedsNoKafka =
      noClasses()
          .that()
          .resideInAnyPackage("..standalone.code..", "..standalone.quality..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", "org.dateline.schemas..");

  @ArchTest
  static final ArchRule theRegistryIsAServerOfItsOwn =
      noClasses()
          .that()
          .resideInAPackage("..standalone.registry..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..standalone.code..",
              "..standalone.quality..",
              "..standalone.demo..",
              "..standalone.run..",
              "..standalone.process..");
}
