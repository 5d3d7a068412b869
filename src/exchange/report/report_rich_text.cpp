#include <set>

#include "report/html_text.h"
#include "report/report_words.h"
#include "throughline/exchange/report.h"
#include "throughline/journey/messages/documents.h"
#include "throughline/journey/messages/map.h"
#include "throughline/journey/messages/report.h"

namespace throughline::exchange {

namespace messages = journey::messages;

namespace {

using Columns = std::set<std::size_t>;

constexpr auto kQuiet = "#5b6675";
constexpr auto kWeak = "#c2410c";
constexpr auto kLine = "border-bottom:1px solid #e5e8ed;";

struct MarkColors {
  const char* text;
  const char* ground;
};
MarkColors colorsOf(journey::Mark mark) {
  switch (mark) {
    case journey::Mark::added:
      return {"#0b6f69", "#e6f5f3"};
    case journey::Mark::removed:
      return {"#5b6675", "#eceff4"};
    case journey::Mark::moved:
      return {"#6a41d9", "#f1edfe"};
    case journey::Mark::changed:
      break;
  }
  return {"#1d5fc4", "#eaf2fe"};
}

std::string colored(const std::string& text, const std::string& color, bool bold = false) {
  if (text.empty()) return {};
  return "<span style=\"color:" + color + (bold ? ";font-weight:600" : "") + "\">" + inHtml(text) +
         "</span>";
}
std::string quiet(const std::string& text) { return colored(text, kQuiet); }
std::string strong(const std::string& text) {
  return text.empty() ? std::string() : "<b>" + inHtml(text) + "</b>";
}

class RichReport {
 public:
  RichReport(const Report& report, const DocumentWords& words) : m_report(report), m_words(words) {}

  std::string make() {
    m_html = "<html><body style=\"color:#1b2430\">";
    writeHead();
    writeWeakest();
    writeDecided();
    writeChanges();
    writePassages();
    writeStages();
    writeOpenPoints();
    if (isLong(m_report)) {
      heading(messages::allChangesHeading(), m_report.changeCounts);
      writeList();
    }
    m_html += "<p style=\"margin-top:22px\">" + quiet(say(messages::aboutIntervals())) + "</p>";
    return m_html + "</body></html>";
  }

 private:
  [[nodiscard]] std::string say(const journey::Message& message) const {
    return m_words.say(message);
  }
  void paragraph(const std::string& html) {
    if (!html.empty()) m_html += "<p style=\"margin:3px 0\">" + html + "</p>";
  }
  void heading(const journey::Message& message, const std::string& beside = {}) {
    m_html += "<p style=\"margin:24px 0 5px 0\"><span style=\"font-size:large;font-weight:600\">" +
              inHtml(say(message)) + "</span>&nbsp;&nbsp; " + quiet(beside) + "</p>";
  }
  void beginTable() { m_html += "<table width=\"100%\" cellspacing=\"0\" cellpadding=\"5\">"; }
  void endTable() { m_html += "</table>"; }
  void cell(const std::string& html, const char* attributes = "", const char* padding = "") {
    m_html +=
        "<td " + std::string(attributes) + " style=\"" + kLine + padding + "\">" + html + "</td>";
  }
  /// A column of a table of numbers; words after figures stand apart from them.
  void cellAt(std::size_t i, const std::string& html, const Columns& numbers) {
    const bool isNumber = numbers.contains(i);
    const bool isApart = !isNumber && i > 0 && numbers.contains(i - 1);
    cell(html, isNumber ? "align=\"right\"" : "",
         i == 0    ? "padding-left:0"
         : isApart ? "padding-left:18px"
                   : "");
  }
  void beginTable(const std::vector<std::string>& heads, const Columns& numbers) {
    beginTable();
    m_html += "<thead><tr>";
    for (std::size_t i = 0; i < heads.size(); ++i) {
      cellAt(i, quiet(heads[i]), numbers);
    }
    m_html += "</tr></thead>";
  }
  void writeCells(const std::vector<std::string>& cells, const Columns& numbers,
                  const Columns& bold, bool weakest) {
    m_html += "<tr>";
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string html = weakest && i == 0     ? colored(cells[i], kWeak, true)
                               : bold.contains(i)    ? strong(cells[i])
                               : numbers.contains(i) ? quiet(cells[i])
                                                     : inHtml(cells[i]);
      cellAt(i, html, numbers);
    }
    m_html += "</tr>";
  }

  void writeHead() {
    m_html +=
        "<table width=\"100%\" cellspacing=\"0\"><tr><td><p style=\"margin:0 0 4px 0\">"
        "<span style=\"font-size:xx-large;font-weight:600\">" +
        inHtml(m_report.title) + "</span></p>";
    paragraph(quiet(m_report.about));
    paragraph(quiet(m_report.present));
    paragraph(quiet(m_report.caution));
    m_html += "</td><td align=\"right\" valign=\"bottom\" style=\"white-space:nowrap\">" +
              quiet(say(messages::nextReviewLabel())) + "<br>" + strong(m_report.nextReview) +
              "</td></tr></table>";
  }

  void writeSide(const std::optional<Report::Side>& side, bool isNow) {
    if (!side) return;
    m_html +=
        "<td valign=\"top\" style=\"padding-top:8px;padding-right:34px\">" + quiet(side->when);
    for (const std::string& fact : side->facts) {
      m_html += "<br>" + (isNow ? colored(fact, kWeak, true) : strong(fact));
    }
    if (!side->uplift.empty()) m_html += "<br>" + quiet(side->uplift);
    m_html += "</td>";
  }

  void writeWeakest() {
    m_html +=
        "<p style=\"margin:10px 0 0 0;font-size:small\">&nbsp;</p>"
        "<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\" bgcolor=\"#fff0ea\"><tr>"
        "<td width=\"5\" bgcolor=\"#cf4a18\"></td><td style=\"padding:12px 20px 14px 18px\">"
        "<p style=\"margin:0 0 2px 0\"><span style=\"color:#ffffff;background-color:#c2410c;"
        "font-weight:600\">&nbsp;⚑ " +
        inHtml(say(messages::weakestLink())) +
        "&nbsp;</span>&nbsp;&nbsp;<span style=\"font-size:large;font-weight:600\">" +
        inHtml(m_report.weakest.heading) + "</span></p>";
    if (m_report.weakest.then || m_report.weakest.now) {
      m_html += "<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\"><tr>";
      writeSide(m_report.weakest.then, false);
      writeSide(m_report.weakest.now, true);
      m_html += "<td width=\"36%\" valign=\"middle\">" + inHtml(m_report.weakest.chance) +
                "</td></tr></table>";
    }
    m_html += "</td></tr></table>";
  }

  void writeDecided() {
    heading(messages::decidedHeading());
    if (m_report.decided.empty()) return paragraph(inHtml(say(messages::noDecisions())));
    beginTable(
        {say(messages::whatHeading()), say(messages::ownerHeading()), say(messages::byHeading())},
        {});
    for (const auto& each : m_report.decided) {
      m_html += "<tr>";
      const std::string stage = each.stage.empty() ? "" : " " + quiet("· " + each.stage);
      cell(strong(each.what) + stage, "width=\"60%\"", "padding-left:0");
      const std::string dot =
          isHtmlColor(each.color) ? "<span style=\"color:" + each.color + "\">●</span> " : "";
      cell(dot + inHtml(each.owner));
      cell(inHtml(each.by));
      m_html += "</tr>";
    }
    endTable();
  }

  void writeList() {
    beginTable();
    for (const auto& each : m_report.changes) {
      const auto [text, ground] = colorsOf(each.mark);
      const bool gone = each.mark == journey::Mark::removed;
      m_html += "<tr>";
      cell("<span style=\"font-weight:600;color:" + std::string(text) + ";background-color:" +
               ground + "\">&nbsp;" + inHtml(say(markWords(each.mark))) + "&nbsp;</span>",
           "width=\"12%\" valign=\"top\"", "padding-left:0");
      cell(quiet(each.stage), "width=\"18%\" valign=\"top\"");
      cell((gone ? "<s>" + inHtml(each.what) + "</s>" : strong(each.what)) + "&nbsp; " +
           quiet(each.detail));
      m_html += "</tr>";
    }
    endTable();
  }

  void writeChanges() {
    heading(messages::changedHeading(), m_report.changeCounts);
    if (m_report.changes.empty()) {
      paragraph(inHtml(m_report.noChanges));
    } else if (isLong(m_report)) {
      beginTable({say(messages::stageHeading()), say(messages::changedHeading())}, {});
      for (const auto& [stage, counts] : changesByStage(m_report, m_words)) {
        writeCells({stage, counts}, {}, {}, false);
      }
      endTable();
    } else {
      writeList();
    }
    paragraph(quiet(m_report.readings));
  }

  void writePassages() {
    const bool both = m_report.compares();
    heading(messages::conversionHeading(), both ? say(messages::aboutConversion()) : "");
    if (m_report.passages.empty()) return paragraph(inHtml(say(messages::noConversions())));
    const Columns numbers = both ? Columns{1, 2, 3, 4, 6, 7} : Columns{1, 2};
    const Columns bold = both ? Columns{2, 3, 7} : Columns{1, 2};
    beginTable(passageHeads(m_report, m_words), numbers);
    for (const auto& row : m_report.passages) {
      writeCells(passageCells(m_report, row), numbers, bold, row.weakest);
    }
    endTable();
    paragraph(quiet(m_report.passageNote));
  }

  void writeStages() {
    heading(messages::volumesHeading());
    if (m_report.stages.empty()) return paragraph(inHtml(say(messages::noVolumes())));
    const bool both = m_report.compares();
    const Columns numbers = both ? Columns{2, 3, 4, 6, 7} : Columns{2, 4};
    const Columns bold = both ? Columns{3, 7} : Columns{2, 4};
    beginTable(stageHeads(m_report, m_words), numbers);
    for (const auto& row : m_report.stages) {
      writeCells(stageCells(m_report, row), numbers, bold, false);
    }
    endTable();
  }

  void writeOpenPoints() {
    heading(messages::openHeading());
    if (m_report.open.empty()) return paragraph(inHtml(say(messages::nothingOpen())));
    m_html += "<ul style=\"margin-top:2px\">";
    for (const auto& point : m_report.open) {
      m_html += "<li style=\"margin:2px 0\">" + strong(point.subject) + " " + inHtml(point.text) +
                " " + quiet(point.aside) + "</li>";
    }
    m_html += "</ul>";
  }

  const Report& m_report;
  const DocumentWords& m_words;
  std::string m_html;
};

}  // namespace

std::string reportToRichText(const Report& report, const DocumentWords& words) {
  return RichReport(report, words).make();
}

}  // namespace throughline::exchange
