package org.dateline.topology;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.dateline.topology",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule knowsCoderSchemasAndStreams =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "com.sun.net.httpserver..",
              "org.dateline.topology..",
              "org.dateline.coding",
              "org.dateline.schemas..",
              "org.apache.avro..",
              "org.apache.kafka.clients..",
              "org.apache.kafka.common..",
              "org.apache.kafka.streams..",
              "io.micrometer..",
              "org.rocksdb..",
              "org.slf4j..");

  // What decides is plain, and tested with plain objects.
  @ArchTest
  static final ArchRule decisionsKnowNoKafka =
      noClasses()
          .that()
          .belongToAnyOf(
              Gate.class,
              Ruling.class,
              Reading.class,
              CodedStories.class,
              Ledger.class,
              EventKey.class,
              MergedEvent.class,
              RelationEvents.class,
              EventMentions.class,
              DayMentions.class,
              BusyDays.class,
              CoderVersion.class,
              ReadingOrder.class,
              ReplayDifference.class,
              ReplayReport.class,
              IndependentWires.class,
              PairDays.class)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", "org.rocksdb..", "io.micrometer..");

  @ArchTest
  static final ArchRule onlyMainReadsTheEnvironment =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Main")
          .should()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class);
}
