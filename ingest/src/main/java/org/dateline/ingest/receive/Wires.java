package org.dateline.ingest.receive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The wires that may send. */
public final class Wires {

  private final Map<String, Wire> byId = new LinkedHashMap<>();

  public Wires(List<Wire> wires) {
    wires.forEach(wire -> byId.put(wire.id(), wire));
  }

  public List<Wire> all() {
    return List.copyOf(byId.values());
  }

  /** The wire of a name. */
  public Optional<Wire> named(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The wire whose bearer token this is. How long it takes tells nothing of the tokens. */
  public Optional<Wire> ofToken(String token) {
    byte[] hash = sha256(token);
    Wire found = null;
    for (Wire wire : byId.values()) {
      for (byte[] known : wire.tokenHashes()) {
        if (MessageDigest.isEqual(known, hash)) {
          found = wire;
        }
      }
    }
    return Optional.ofNullable(found);
  }

  private static byte[] sha256(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
