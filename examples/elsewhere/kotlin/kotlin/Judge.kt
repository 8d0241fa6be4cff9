package elsewhere

import java.time.LocalDate
import org.lifecircle.model.Completeness
import org.lifecircle.model.FormatAccess
import org.lifecircle.model.Measurement
import org.lifecircle.model.SurveyFigures
import org.lifecircle.standards.CircleFacts
import org.lifecircle.standards.FloorArea
import org.lifecircle.standards.OutletFacts
import org.lifecircle.standards.Standards

/** Judges a circle with one market that all residents reach in [seconds]. */
fun verdict(seconds: Int): String {
    val walks = listOf(FormatAccess.Step(seconds, 2000))
    val market =
        FormatAccess(
            "wet-market",
            FormatAccess.Supply(1, Completeness.COMPLETE),
            2000,
            walks,
            walks,
            Measurement.SURVEY,
        )
    val facts =
        CircleFacts(
            "示范圈",
            2000,
            700,
            OutletFacts(1, 0, 0, FloorArea.NONE, FloorArea.NONE, listOf()),
            SurveyFigures(mapOf()),
            listOf(market),
        )
    val scorecard = Standards.load().judge("national-2021", facts, LocalDate.of(2026, 11, 22))
    return scorecard.formats().first { it.format().id() == "wet-market" }.presence().name
}

fun main() {
    println("${verdict(300)} ${verdict(3000)}")
}
