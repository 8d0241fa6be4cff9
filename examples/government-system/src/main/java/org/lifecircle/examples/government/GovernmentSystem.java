package org.lifecircle.examples.government;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kie.api.KieServices;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.standards.Indicator;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.Standards;
import org.lifecircle.standards.json.JudgeRequest;
import org.lifecircle.standards.json.ScorecardTree;
import org.lifecircle.standards.kie.StandardsInUse;

/**
 * Plays a government system: it judges a JSON request by the rules on its class path, then puts a
 * stricter version of the rules jar into the repository of the rule engine, swaps it in without a
 * restart and prints what has changed.
 */
public final class GovernmentSystem {

  private static final String NEXT_VERSION = "0.1.1";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectWriter PRETTY = JSON.writerWithDefaultPrettyPrinter();

  private GovernmentSystem() {}

  /**
   * Judges a request twice and prints the difference.
   *
   * @param arguments nothing; or a request, and where its scorecard goes; or {@code --load}, and
   *     for how many seconds
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length > 0 && arguments[0].equals("--load")) {
      int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 30;
      System.out.println(SwapUnderLoad.run(request(), seconds, SwapUnderLoad.SWAPS));
      return;
    }
    try {
      JudgeRequest request =
          arguments.length == 0
              ? request()
              : request(Files.readString(Path.of(arguments[0])), arguments[0]);
      if (arguments.length > 1) {
        Files.writeString(Path.of(arguments[1]), scorecard(request) + "\n");
      }
      differences(request).forEach(System.out::println);
    } catch (InvalidInputException wrong) {
      System.err.println(wrong.getMessage());
      System.exit(2);
    }
  }

  /** The request that this program carries. */
  static JudgeRequest request() throws IOException {
    try (InputStream json = GovernmentSystem.class.getResourceAsStream("/request.json")) {
      return request(new String(json.readAllBytes(), StandardCharsets.UTF_8), "request.json");
    }
  }

  /** JSON in: any JSON library's maps will do. */
  static JudgeRequest request(String json, String name) throws IOException {
    return JudgeRequest.read(JSON.readValue(json, Map.class), Standards.load(), name);
  }

  /** Scorecard out. */
  static String scorecard(JudgeRequest request) throws IOException {
    Standards standards = Standards.load();
    Scorecard scorecard = standards.judge(request.standardId(), request.facts(), request.asOf());
    return PRETTY.writeValueAsString(
        ScorecardTree.of(
            scorecard,
            standards.wayUp(request.standardId(), request.facts(), request.asOf()),
            Language.ZH));
  }

  static List<String> differences(JudgeRequest request) throws IOException {
    KieServices services = KieServices.get();
    try (StandardsInUse standards =
        new StandardsInUse(
            services.newKieClasspathContainer(GovernmentSystem.class.getClassLoader()))) {
      Scorecard before = judge(standards, request);
      standards.swap(StricterRules.container(NEXT_VERSION));
      Scorecard after = judge(standards, request);
      return differences(before, after);
    }
  }

  static Scorecard judge(StandardsInUse standards, JudgeRequest request) {
    return standards.ask(s -> s.judge(request.standardId(), request.facts(), request.asOf()));
  }

  private static List<String> differences(Scorecard before, Scorecard after) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < before.indicators().size(); i++) {
      Indicator then = before.indicators().get(i);
      Indicator now = after.indicators().get(i);
      if (!then.equals(now)) {
        lines.add(then.id());
        lines.add("  before: " + then.reason().in(Language.EN));
        lines.add("  after:  " + now.reason().in(Language.EN));
      }
    }
    return lines;
  }
}
