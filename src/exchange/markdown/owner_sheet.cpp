#include "throughline/exchange/owner_sheet.h"

#include "markdown/markdown_page.h"
#include "throughline/journey/messages/documents.h"
#include "throughline/journey/messages/map.h"
#include "throughline/journey/messages/owner_sheet.h"
#include "throughline/journey/reviews.h"

namespace throughline::exchange {

namespace {

using journey::Decision;
using journey::Journey;
using journey::Stage;
using journey::Touchpoint;
namespace messages = journey::messages;

class Sheet {
 public:
  Sheet(const Journey& journey, const DocumentWords& words, const OwnerSheetWishes& wishes)
      : m_journey(journey), m_words(words), m_wishes(wishes) {}

  std::string write() {
    const auto* owner = m_wishes.owner ? m_journey.find(*m_wishes.owner) : nullptr;
    const std::string name = owner ? owner->name : say(messages::sheetOfNobody());
    const std::string& title = m_journey.settings().title;
    m_page.heading(2, MarkdownLine().text(say(messages::sheetOf(name, title))));
    MarkdownLine below;
    if (owner) below.text(owner->lead);
    m_page.paragraph(below.text(m_words.day(m_wishes.today)));
    part(messages::sheetTouchpoints(), messages::sheetNoTouchpoints(), [&] { writeTouchpoints(); });
    part(messages::sheetGaps(), messages::sheetNoGaps(), [&] {
      for (const auto& gap : m_wishes.gaps) m_page.bullet(0, MarkdownLine().text(say(gap)));
    });
    part(messages::sheetDecisions(), messages::sheetNoDecisions(), [&] { writeDecisions(); });
    return m_page.text();
  }

 private:
  [[nodiscard]] std::string say(const journey::Message& message) const {
    return m_words.say(message);
  }

  template <class Fill>
  void part(const journey::Message& title, const journey::Message& nothing, Fill fill) {
    m_page.heading(3, MarkdownLine().text(say(title)));
    const std::size_t before = m_page.text().size();
    fill();
    if (m_page.text().size() == before) m_page.paragraph(MarkdownLine().text(say(nothing)));
  }

  void writeTouchpoints() {
    for (const Stage* stage : m_journey.list<Stage>()) {
      bool isNamed = false;
      for (const Touchpoint* touchpoint : m_journey.in<Touchpoint>(stage->id)) {
        if (!isShown(*touchpoint)) continue;
        if (!isNamed) m_page.bullet(0, MarkdownLine().bold(stage->name));
        isNamed = true;
        const bool isPlanned = touchpoint->status == journey::Status::planned;
        m_page.bullet(1, MarkdownLine()
                             .text(touchpoint->title)
                             .text(touchpoint->channel)
                             .text(isPlanned ? say(messages::plannedTouchpoint()) : std::string()));
      }
    }
  }

  /// What only the customer does, or what is retired, needs no owner.
  [[nodiscard]] bool isShown(const Touchpoint& touchpoint) const {
    if (touchpoint.status == journey::Status::retired) return false;
    return touchpoint.owner == m_wishes.owner &&
           (m_wishes.owner || touchpoint.side != journey::Side::unseen);
  }

  void writeDecisions() {
    for (const Decision* decision : openDecisions(m_journey)) {
      if (decision->owner != m_wishes.owner) continue;
      MarkdownLine line;
      line.text(decision->text);
      if (decision->stage) line.text(m_journey.get(*decision->stage).name);
      if (!decision->due) {
        line.text(say(messages::sheetNoDate()));
      } else if (*decision->due < m_wishes.today) {
        line.text(say(messages::sheetWasDue(m_words.day(*decision->due))));
      } else {
        line.text(say(messages::sheetDue(m_words.day(*decision->due))));
      }
      m_page.bullet(0, line);
    }
  }

  const Journey& m_journey;
  const DocumentWords& m_words;
  const OwnerSheetWishes& m_wishes;
  MarkdownPage m_page;
};

}  // namespace

std::string ownerSheet(const Journey& journey, const DocumentWords& words,
                       const OwnerSheetWishes& wishes) {
  return Sheet(journey, words, wishes).write();
}

}  // namespace throughline::exchange
