package org.dateline.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.dateline.ingest",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule formatsArePure =
      classes()
          .that()
          .resideInAPackage("..ingest.wire..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "..ingest.wire..",
              "org.dateline.schemas",
              "java.lang..",
              "java.nio",
              "java.nio.charset",
              "java.security",
              "java.time..",
              "java.util..",
              "com.fasterxml.jackson..",
              "org.jsoup",
              "org.jsoup.nodes",
              "org.jsoup.select",
              "org.jsoup.parser",
              "java.io",
              "javax.xml.parsers",
              "org.xml.sax..",
              "org.jdom2..",
              "com.rometools..");

  @ArchTest
  static final ArchRule formatsReadNoClockAndFetchNothing =
      noClasses()
          .that()
          .resideInAPackage("..ingest.wire..")
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(org.jsoup.Jsoup.class, "connect", String.class);

  @ArchTest
  static final ArchRule receivingKnowsTheSchemasAlone =
      classes()
          .that()
          .resideInAPackage("..ingest.receive..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "..ingest.receive..",
              "org.dateline.schemas",
              "java..",
              "io.micrometer..",
              "org.slf4j..");

  @ArchTest
  static final ArchRule oneRoomKnowsKafka =
      noClasses()
          .that()
          .resideOutsideOfPackage("..ingest.kafka..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", "org.dateline.schemas.serde..");

  @ArchTest
  static final ArchRule theDoorKnowsNoKafkaSide =
      noClasses()
          .that()
          .resideInAPackage("..ingest.http..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..ingest.kafka..");

  @ArchTest
  static final ArchRule oneRoomKnowsHttp =
      noClasses()
          .that()
          .resideOutsideOfPackage("..ingest.http..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta..");
}
