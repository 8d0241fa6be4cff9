package org.lifecircle.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.model.Language;
import org.lifecircle.service.ServiceClock;

/** An office's own map: its server, and no other, may give pictures to the page. */
class TilesTest {

  @TempDir Path folder;

  private String policy(Optional<DeskOptions.Tiles> tiles) throws Exception {
    DeskOptions options =
        new DeskOptions(
            folder,
            0,
            Language.EN,
            new DeskOptions.Secrets(DeskUnderTest.TOKEN, DeskUnderTest.COOKIE),
            tiles,
            Optional.empty());
    try (LifeCircleDesk desk =
        LifeCircleDesk.open(
            options,
            new ServiceClock(() -> Instant.parse("2026-11-28T09:00:00Z"), System::nanoTime))) {
      HttpResponse<String> page =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(desk.address() + "/desk/"))
                      .header(
                          "Cookie",
                          "lifecircle-desk-"
                              + desk.address().getPort()
                              + "="
                              + DeskUnderTest.COOKIE)
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(page.statusCode()).isEqualTo(200);
      return page.headers().firstValue("Content-Security-Policy").orElseThrow();
    }
  }

  private static String pictures(String policy) {
    return policy.replaceFirst(".*img-src ([^;]*);.*", "$1");
  }

  @Test
  void onlyTheServerOfTheOfficeMayGivePictures() throws Exception {
    String url = "https://map.office.example:8443/tiles/{z}/{x}/{y}.png?key=a";
    String policy = policy(Optional.of(new DeskOptions.Tiles(url, "Office")));

    assertThat(pictures(policy)).isEqualTo("'self' data: blob: https://map.office.example:8443");
    assertThat(policy.replace(pictures(policy), "")).doesNotContain("office");
  }

  @Test
  void withoutOneNoServerMay() throws Exception {
    assertThat(pictures(policy(Optional.empty()))).isEqualTo("'self' data: blob:");
  }

  @Test
  void onlySchemeAndHostOfAnAddressAreLetIn() throws IOException {
    assertThat(DeskSite.origin("http://10.0.0.5/a/{z}/{x}/{y}")).isEqualTo("http://10.0.0.5");
  }
}
