package org.lifecircle.kit.workbook;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody saw at an outlet.
 *
 * @param outletId the outlet
 * @param photo the photo's file name, beside the workbook; empty when there is none
 * @param date the day of the visit; empty when not known
 * @param inspector who was there; may be blank
 * @param note may be blank
 */
public record Evidence(
    String outletId,
    Optional<String> photo,
    Optional<LocalDate> date,
    String inspector,
    String note) {

  public Evidence {
    requireNonNull(outletId, "outletId");
    requireNonNull(photo, "photo");
    requireNonNull(date, "date");
    requireNonNull(inspector, "inspector");
    requireNonNull(note, "note");
  }
}
