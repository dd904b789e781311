package org.dateline.connect;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.dateline.connect",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule knowsSchemasAndTheConnectApi =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.dateline.connect..",
              "org.dateline.schemas..",
              "org.apache.avro..",
              "org.apache.kafka.common..",
              "org.apache.kafka.clients.consumer",
              "org.apache.kafka.connect.connector..",
              "org.apache.kafka.connect.data..",
              "org.apache.kafka.connect.errors..",
              "org.apache.kafka.connect.sink..",
              "org.apache.kafka.connect.storage..",
              "org.postgresql..",
              "org.apache.parquet..",
              "com.github.luben.zstd",
              "com.fasterxml.jackson..",
              "org.slf4j..");
}
