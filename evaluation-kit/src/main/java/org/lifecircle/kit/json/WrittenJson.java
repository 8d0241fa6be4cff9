package org.lifecircle.kit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * JSON on one line that was written before, for {@link JsonBytes} to put in as it is. Immutable.
 */
public final class WrittenJson implements JsonSerializable {

  private final SerializableString json;

  private WrittenJson(String json) {
    this.json = new SerializedString(json);
  }

  /** What stands for something, as {@link JsonBytes#of} writes it. */
  public static WrittenJson of(Object root) {
    return new WrittenJson(new String(JsonBytes.of(root), StandardCharsets.UTF_8));
  }

  @Override
  public void serialize(JsonGenerator out, SerializerProvider serializers) throws IOException {
    out.writeRawValue(json);
  }

  @Override
  public void serializeWithType(
      JsonGenerator out, SerializerProvider serializers, TypeSerializer types) throws IOException {
    out.writeRawValue(json);
  }
}
