package org.dateline.ingest.wire;

import java.util.List;

/** Chooses headline and body among the places where the versions of ninjs put them. */
final class NinjsWords {

  private final JsonFields json;

  NinjsWords(JsonFields json) {
    this.json = json;
  }

  /** The headline; null where there is none. */
  String headline() throws RejectedStoryException {
    List<JsonFields> headlines = json.objects("headlines");
    for (JsonFields headline : headlines) {
      if ("main".equals(headline.text("role"))) {
        return headline.text("value");
      }
    }
    return headlines.isEmpty() ? json.text("headline") : headlines.get(0).text("value");
  }

  /**
   * The body as plain text; null where there is none. Plain text is taken before HTML, and where
   * neither is there the description: some wires send no more than their lead.
   */
  String body() throws RejectedStoryException {
    String body = single("body");
    if (body == null) {
      body = ofRoles("bodies");
    }
    if (body == null) {
      body = single("description");
    }
    return body == null ? ofRoles("descriptions") : body;
  }

  private String single(String name) throws RejectedStoryException {
    String text = json.text(name + "_text");
    if (text != null) {
      return text;
    }
    for (String html : List.of("_html", "_xhtml", "_html5")) {
      String value = json.text(name + html);
      if (value != null) {
        return HtmlText.paragraphs(value);
      }
    }
    return null;
  }

  private String ofRoles(String name) throws RejectedStoryException {
    String html = null;
    for (JsonFields body : json.objects(name)) {
      String type = typeOf(body);
      String value = body.text("value");
      if (value != null && type.equals("text/plain")) {
        return value;
      }
      if (value != null && html == null && type.contains("html")) {
        html = HtmlText.paragraphs(value);
      }
    }
    return html;
  }

  private static String typeOf(JsonFields body) throws RejectedStoryException {
    String type = body.text("contenttype");
    String role = body.text("role");
    if (type != null) {
      return type;
    }
    return role != null && role.contains("html") ? role : "text/plain";
  }
}
