package org.dateline.standalone.code;

import org.dateline.coding.Story;
import picocli.CommandLine.Option;

/** What plain text does not say of itself; stories in JSON bring their own. */
public final class Facts {
  @Option(
      names = "--lang",
      paramLabel = "TAG",
      description = "Language of a plain-text story, such as de; else it is found.")
  private String language;

  @Option(
      names = "--published",
      paramLabel = "TIME",
      description = "When a plain-text story was published, such as 2020-05-31.")
  private String published;

  @Option(
      names = "--wire",
      paramLabel = "NAME",
      description = "The wire that sent a plain-text story.")
  private String wire;

  @Option(
      names = "--headline",
      paramLabel = "TEXT",
      description = "Headline of a plain-text story.")
  private String headline;

  Story story(String id, String body) {
    StoryJson.Published time = StoryJson.Published.parse(published, "--published");
    return new Story(id, language, time.instant(), wire, time.zone(), headline, body);
  }
}
