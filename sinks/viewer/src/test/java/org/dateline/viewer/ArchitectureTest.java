package org.dateline.viewer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.dateline.viewer",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule theTablesAreAllThatIsKnown =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.kafka..", "org.dateline.schemas..", "org.dateline.connect..");

  @ArchTest
  static final ArchRule oneRoomKnowsSql =
      noClasses()
          .that()
          .resideOutsideOfPackage("..viewer.data..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.postgresql..", "com.zaxxer..");

  @ArchTest
  static final ArchRule oneRoomKnowsHttp =
      noClasses()
          .that()
          .resideOutsideOfPackage("..viewer.http..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta..");

  @ArchTest
  static final ArchRule whatIsReadKnowsNoDoor =
      noClasses()
          .that()
          .resideInAPackage("..viewer.data..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..viewer.http..");
}
