package org.dateline.connect;

/** The version that the worker shows for this plugin's classes. */
public final class PluginVersion {
  /** Falls back where the classes are not in their jar, as in the build's own tests. */
  public static final String VERSION =
      PluginVersion.class.getPackage().getImplementationVersion() == null
          ? "unpackaged"
          : PluginVersion.class.getPackage().getImplementationVersion();

  private PluginVersion() {}
}
