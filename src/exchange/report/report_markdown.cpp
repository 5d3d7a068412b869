#include "markdown/markdown_page.h"
#include "markdown/markdown_table.h"
#include "report/report_words.h"
#include "throughline/exchange/report.h"
#include "throughline/journey/messages/map.h"
#include "throughline/journey/messages/report.h"

namespace throughline::exchange {

namespace messages = journey::messages;

namespace {

class ReportPage {
 public:
  ReportPage(const Report& report, const DocumentWords& words) : m_report(report), m_words(words) {}

  std::string make() {
    m_page.heading(1, line(m_report.title));
    m_page.paragraph(line(m_report.about));
    m_page.paragraph(line(m_report.present));
    m_page.paragraph(line(say(messages::nextReviewLabel())).text(m_report.nextReview));
    m_page.paragraph(line(m_report.caution));
    writeWeakest();
    writeDecided();
    writeChanges();
    writePassages();
    writeStages();
    writeOpenPoints();
    if (isLong(m_report)) writeAllChanges();
    m_page.paragraph(line(say(messages::aboutIntervals())));
    return m_page.text();
  }

 private:
  static MarkdownLine line(const std::string& text) { return MarkdownLine().text(text); }
  [[nodiscard]] std::string say(const journey::Message& message) const {
    return m_words.say(message);
  }
  void heading(const journey::Message& message, const std::string& beside = {}) {
    m_page.heading(2, line(say(message)).text(beside));
  }

  void writeSide(const std::optional<Report::Side>& side) {
    if (!side) return;
    m_page.bullet(0, line(side->when));
    for (const std::string& fact : side->facts) m_page.bullet(1, line(fact));
    m_page.bullet(1, line(side->uplift));
  }

  void writeWeakest() {
    heading(messages::weakestLink());
    m_page.paragraph(MarkdownLine().bold(m_report.weakest.heading));
    if (m_report.weakest.then || m_report.weakest.now) m_page.gap();
    writeSide(m_report.weakest.then);
    writeSide(m_report.weakest.now);
    m_page.paragraph(line(m_report.weakest.chance));
  }

  void writeDecided() {
    heading(messages::decidedHeading());
    if (m_report.decided.empty()) return m_page.paragraph(line(say(messages::noDecisions())));
    MarkdownTable table({say(messages::whatHeading()), say(messages::stageHeading()),
                         say(messages::ownerHeading()), say(messages::byHeading())});
    for (const auto& each : m_report.decided) {
      table.add({each.what, each.stage, each.owner, each.by});
    }
    m_page.table(table);
  }

  void writeChange(const Report::Changed& each) {
    m_page.bullet(
        0, line(say(markWords(each.mark))).text(each.stage).bold(each.what).text(each.detail));
  }

  void writeChanges() {
    heading(messages::changedHeading(), m_report.changeCounts);
    if (m_report.changes.empty()) {
      m_page.paragraph(line(m_report.noChanges));
    } else if (isLong(m_report)) {
      for (const auto& [stage, counts] : changesByStage(m_report, m_words)) {
        m_page.bullet(0, MarkdownLine().bold(stage).text(counts));
      }
    } else {
      for (const auto& each : m_report.changes) writeChange(each);
    }
    m_page.paragraph(line(m_report.readings));
  }

  void writeAllChanges() {
    heading(messages::allChangesHeading(), m_report.changeCounts);
    for (const auto& each : m_report.changes) writeChange(each);
  }

  void writePassages() {
    const bool both = m_report.compares();
    heading(messages::conversionHeading(), both ? say(messages::aboutConversion()) : "");
    if (m_report.passages.empty()) return m_page.paragraph(line(say(messages::noConversions())));
    MarkdownTable table(passageHeads(m_report, m_words));
    for (const auto& row : m_report.passages) table.add(passageCells(m_report, row));
    m_page.table(table);
    m_page.paragraph(line(m_report.passageNote));
  }

  void writeStages() {
    heading(messages::volumesHeading());
    if (m_report.stages.empty()) return m_page.paragraph(line(say(messages::noVolumes())));
    MarkdownTable table(stageHeads(m_report, m_words));
    for (const auto& row : m_report.stages) table.add(stageCells(m_report, row));
    m_page.table(table);
  }

  void writeOpenPoints() {
    heading(messages::openHeading());
    if (m_report.open.empty()) return m_page.paragraph(line(say(messages::nothingOpen())));
    for (const auto& point : m_report.open) {
      m_page.bullet(0, MarkdownLine().bold(point.subject).text(point.text).text(point.aside));
    }
  }

  const Report& m_report;
  const DocumentWords& m_words;
  MarkdownPage m_page;
};

}  // namespace

std::string reportToMarkdown(const Report& report, const DocumentWords& words) {
  return ReportPage(report, words).make();
}

}  // namespace throughline::exchange
