package org.dateline.standalone.process;

import java.nio.file.Path;

/**
 * What a pipeline runs on.
 *
 * @param data directory of its data
 * @param bootstrapServers the brokers to use, or null to start one
 * @param schemaRegistryUrl the registry to use, or null to start one
 * @param ports where the parts listen
 */
public record PipelineConfig(
    Path data, String bootstrapServers, String schemaRegistryUrl, PortOptions ports) {}
