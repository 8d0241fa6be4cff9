package org.lifecircle.service.web;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;

/** A request cannot be answered as it was meant, for a reason that the sender is told. */
public final class TroubleException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Trouble trouble;
  private final transient Text detail;
  private final transient List<Problem> problems;
  private final transient Map<String, String> headers;

  private TroubleException(
      Trouble trouble, Text detail, List<Problem> problems, Map<String, String> headers) {
    super(trouble.id() + ": " + detail.en());
    this.trouble = trouble;
    this.detail = requireNonNull(detail, "detail");
    this.problems = List.copyOf(problems);
    this.headers = new TreeMap<>(headers);
  }

  /** Trouble that a sentence explains. */
  public TroubleException(Trouble trouble, Text detail) {
    this(trouble, detail, List.of(), Map.of());
  }

  /** Trouble with places in what was sent. */
  public TroubleException(Trouble trouble, Text detail, List<Problem> problems) {
    this(trouble, detail, problems, Map.of());
  }

  /** The same with a header that the answer has. */
  public TroubleException with(String header, String value) {
    return new TroubleException(trouble, detail, problems, Map.of(header, value));
  }

  /** The problem as RFC 9457 writes it, in the language that the sender reads. */
  public WebAnswer answer(WebHead head) {
    WebAnswer answer = ProblemBody.of(trouble, detail, problems, head.language());
    for (Map.Entry<String, String> header : headers.entrySet()) {
      answer = answer.with(header.getKey(), header.getValue());
    }
    return answer;
  }
}
