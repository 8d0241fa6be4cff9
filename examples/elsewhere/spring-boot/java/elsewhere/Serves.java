package elsewhere;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.lifecircle.kit.cli.LifeCircle;
import org.lifecircle.standards.Standards;
import org.springframework.boot.Banner;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.devtools.restart.Restarter;

/**
 * Evaluates a circle within Spring Boot, with the versions of libraries that it has chosen, and
 * once more after the restart by which its developers' tools load changed classes.
 */
@SpringBootApplication
public class Serves implements CommandLineRunner {

  private static final String STARTS = "elsewhere.starts";

  public static void main(String[] arguments) {
    SpringApplication application = new SpringApplication(Serves.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.run(arguments);
  }

  @Override
  public void run(String... arguments) throws Exception {
    int start = Integer.getInteger(STARTS, 0) + 1;
    System.setProperty(STARTS, Integer.toString(start));
    String loader = Thread.currentThread().getContextClassLoader().getClass().getSimpleName();
    Path report = Files.createTempDirectory("report").resolve("report");
    StringWriter errors = new StringWriter();
    int status =
        LifeCircle.run(
            Locale.ENGLISH,
            new PrintWriter(new StringWriter()),
            new PrintWriter(errors, true),
            "evaluate",
            arguments[0],
            "--out",
            report.toString());
    System.out.println(
        "start "
            + start
            + " in "
            + loader
            + ": status "
            + status
            + ", "
            + (Standards.load().list().size() > 10 ? "standards there" : "standards missing")
            + ", scorecard "
            + Files.exists(report.resolve("scorecard.json")));
    System.err.print(errors);
    if (start == 1) {
      // Ends this thread's application; the next start is another's.
      Restarter.getInstance().restart();
    } else {
      System.exit(0);
    }
  }
}
