#include <set>

#include "report/html_text.h"
#include "report/report_style.h"
#include "report/report_words.h"
#include "throughline/exchange/report.h"
#include "throughline/journey/messages/documents.h"
#include "throughline/journey/messages/map.h"
#include "throughline/journey/messages/report.h"

namespace throughline::exchange {

namespace messages = journey::messages;

namespace {

class HtmlReport {
 public:
  HtmlReport(const Report& report, const DocumentWords& words) : m_report(report), m_words(words) {}

  std::string make() {
    m_html +=
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
        // Nothing is fetched, whatever a text says.
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "style-src 'unsafe-inline'\">\n<title>";
    m_html += inHtml(m_report.title) + "</title>\n<style>";
    m_html.append(kReportStyle).append("</style>\n</head>\n<body>\n<main>\n");
    writeHead();
    writeWeakest();
    writeDecided();
    writeChanges();
    writePassages();
    writeStages();
    writeOpenPoints();
    if (isLong(m_report)) writeAllChanges();
    writeFoot();
    return m_html + "</main>\n</body>\n</html>\n";
  }

 private:
  [[nodiscard]] std::string say(const journey::Message& message) const {
    return m_words.say(message);
  }
  void element(const std::string& open, const std::string& text, const std::string& close) {
    if (!text.empty()) m_html += open + inHtml(text) + close;
  }
  void paragraph(const std::string& text, const char* look = "") {
    element("<p" + std::string(look) + ">", text, "</p>\n");
  }
  void heading(const journey::Message& message, const std::string& beside = {}) {
    m_html += "<h2>" + inHtml(say(message));
    element("<small>", beside, "</small>");
    m_html += "</h2>\n";
  }

  void writeHead() {
    m_html += "<header>\n<div>\n<h1>" + inHtml(m_report.title) + "</h1>\n";
    paragraph(m_report.about);
    paragraph(m_report.present);
    paragraph(m_report.caution);
    m_html += "</div>\n<p class=\"next\">" + inHtml(say(messages::nextReviewLabel()));
    element("<b>", m_report.nextReview, "</b>");
    m_html += "</p>\n</header>\n";
  }

  void writeSide(const std::optional<Report::Side>& side, const char* look) {
    if (!side) return;
    m_html += "<div class=\"side " + std::string(look) + "\">\n<small>" + inHtml(side->when) +
              "</small>\n";
    for (const std::string& fact : side->facts) element("<b>", fact, "</b>\n");
    element("<small>", side->uplift, "</small>\n");
    m_html += "</div>\n";
  }

  void writeWeakest() {
    m_html += "<section class=\"weakest\">\n<h2><span class=\"flag\">⚑ " +
              inHtml(say(messages::weakestLink())) + "</span>" + inHtml(m_report.weakest.heading) +
              "</h2>\n";
    writeSide(m_report.weakest.then, "then");
    writeSide(m_report.weakest.now, "now");
    element("<p class=\"chance\">", m_report.weakest.chance, "</p>\n");
    m_html += "</section>\n";
  }

  void writeDecided() {
    heading(messages::decidedHeading());
    if (m_report.decided.empty()) return paragraph(say(messages::noDecisions()));
    beginTable(
        {say(messages::whatHeading()), say(messages::ownerHeading()), say(messages::byHeading())},
        {});
    for (const auto& each : m_report.decided) {
      m_html += "<tr><td><span class=\"strong\">" + inHtml(each.what) + "</span>";
      element(" <span class=\"quiet\">· ", each.stage, "</span>");
      m_html += "</td><td>";
      if (isHtmlColor(each.color)) {
        m_html += "<span class=\"dot\" style=\"background:" + each.color + "\"></span>";
      }
      m_html += inHtml(each.owner) + "</td><td>" + inHtml(each.by) + "</td></tr>\n";
    }
    endTable();
  }

  void writeList() {
    m_html += "<ul class=\"changes\">\n";
    for (const auto& each : m_report.changes) {
      const std::string mark(journey::word(each.mark));
      const bool gone = each.mark == journey::Mark::removed;
      m_html += "<li><span class=\"mark " + mark + "\">" + inHtml(say(markWords(each.mark))) +
                "</span><span class=\"quiet\">" + inHtml(each.stage) +
                "</span><span><span class=\"" + (gone ? "removed-title" : "strong") + "\">" +
                inHtml(each.what) + "</span>";
      element(" <span class=\"quiet\">", each.detail, "</span>");
      m_html += "</span></li>\n";
    }
    m_html += "</ul>\n";
  }

  void writeChanges() {
    heading(messages::changedHeading(), m_report.changeCounts);
    if (m_report.changes.empty()) {
      paragraph(m_report.noChanges);
    } else if (isLong(m_report)) {
      beginTable({say(messages::stageHeading()), say(messages::changedHeading())}, {});
      for (const auto& [stage, counts] : changesByStage(m_report, m_words)) {
        m_html += "<tr><td>" + inHtml(stage) + "</td><td>" + inHtml(counts) + "</td></tr>\n";
      }
      endTable();
    } else {
      writeList();
    }
    paragraph(m_report.readings, " class=\"quiet\"");
  }

  void writeAllChanges() {
    m_html += "<section class=\"all\">\n";
    heading(messages::allChangesHeading(), m_report.changeCounts);
    writeList();
    m_html += "</section>\n";
  }

  void writePassages() {
    const bool both = m_report.compares();
    heading(messages::conversionHeading(), both ? say(messages::aboutConversion()) : "");
    if (m_report.passages.empty()) return paragraph(say(messages::noConversions()));
    const std::set<std::size_t> numbers =
        both ? std::set<std::size_t>{1, 2, 3, 4, 6, 7} : std::set<std::size_t>{1, 2};
    const std::set<std::size_t> strong =
        both ? std::set<std::size_t>{2, 3, 7} : std::set<std::size_t>{1, 2};
    beginTable(passageHeads(m_report, m_words), numbers);
    for (const auto& row : m_report.passages) {
      m_html += row.weakest ? "<tr class=\"is-weakest\">" : "<tr>";
      writeCells(passageCells(m_report, row), numbers, strong);
    }
    endTable();
    paragraph(m_report.passageNote, " class=\"quiet\"");
  }

  void writeStages() {
    heading(messages::volumesHeading());
    if (m_report.stages.empty()) return paragraph(say(messages::noVolumes()));
    const bool both = m_report.compares();
    const std::set<std::size_t> numbers =
        both ? std::set<std::size_t>{2, 3, 4, 6, 7} : std::set<std::size_t>{2, 4};
    const std::set<std::size_t> strong =
        both ? std::set<std::size_t>{3, 7} : std::set<std::size_t>{2, 4};
    beginTable(stageHeads(m_report, m_words), numbers, " class=\"dense\"");
    for (const auto& row : m_report.stages) {
      m_html += "<tr>";
      writeCells(stageCells(m_report, row), numbers, strong);
    }
    endTable();
  }

  void writeOpenPoints() {
    heading(messages::openHeading());
    if (m_report.open.empty()) return paragraph(say(messages::nothingOpen()));
    m_html += "<ul class=\"open\">\n";
    for (const auto& point : m_report.open) {
      m_html += "<li>";
      element("<span class=\"strong\">", point.subject, "</span> ");
      m_html += inHtml(point.text);
      element(" <span class=\"quiet\">", point.aside, "</span>");
      m_html += "</li>\n";
    }
    m_html += "</ul>\n";
  }

  void writeFoot() {
    m_html += "<footer><span>";
    if (!m_report.fileName.empty()) m_html += inHtml(say(messages::madeFrom(m_report.fileName)));
    m_html += "</span><span>" + inHtml(say(messages::aboutIntervals())) + "</span></footer>\n";
  }

  void beginTable(const std::vector<std::string>& heads, const std::set<std::size_t>& numbers,
                  const char* look = "") {
    m_html += "<div class=\"wide\"><table" + std::string(look) + ">\n<thead><tr>";
    for (std::size_t i = 0; i < heads.size(); ++i) {
      m_html += numbers.contains(i) ? "<th class=\"n\">" : "<th>";
      m_html += inHtml(heads[i]) + "</th>";
    }
    m_html += "</tr></thead>\n<tbody>\n";
  }
  void writeCells(const std::vector<std::string>& cells, const std::set<std::size_t>& numbers,
                  const std::set<std::size_t>& strong) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const bool number = numbers.contains(i);
      const bool bold = strong.contains(i);
      m_html += number && bold                   ? "<td class=\"n strong\">"
                : number                         ? "<td class=\"n\">"
                : i + 2 >= cells.size() && i > 4 ? "<td class=\"q\">"
                                                 : "<td>";
      m_html += inHtml(cells[i]) + "</td>";
    }
    m_html += "</tr>\n";
  }
  void endTable() { m_html += "</tbody>\n</table></div>\n"; }

  const Report& m_report;
  const DocumentWords& m_words;
  std::string m_html;
};

}  // namespace

std::string reportToHtml(const Report& report, const DocumentWords& words) {
  return HtmlReport(report, words).make();
}

}  // namespace throughline::exchange
