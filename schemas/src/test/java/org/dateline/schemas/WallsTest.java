package org.dateline.schemas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.dateline", importOptions = DoNotIncludeTests.class)
class WallsTest {
  @ArchTest
  static final ArchRule recordsAndTopicsKnowAvroAndTheJdkAlone =
      classes()
          .that()
          .resideInAPackage("org.dateline.schemas")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("org.dateline.schemas", "org.apache.avro..", "java..");

  @ArchTest
  static final ArchRule onlyTheSerdeKnowsKafka =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.dateline.schemas.serde")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka..");

  @ArchTest
  static final ArchRule theSerdeKnowsNoRecord =
      noClasses()
          .that()
          .resideInAPackage("org.dateline.schemas.serde")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.dateline.schemas");
}
