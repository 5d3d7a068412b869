#include "marking.h"

#include <algorithm>
#include <utility>

#include "marking_bar.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::editor {

namespace messages = journey::messages;
using journey::Feeling;
using journey::Kind;

namespace {

constexpr int kBelowSelection = 6;
constexpr int kWidestBar = 400;

}  // namespace

Marking::Marking(OpenMap& map, NoteView& note)
    : QObject(&note), m_map(map), m_note(note), m_bar(new MarkingBar(map, note.viewport())) {
  m_bar->hide();
  connect(&note, &NoteView::selectionSettled, this, &Marking::follow);
  connect(&note, &NoteView::moved, this, &Marking::placeBar);
  connect(m_bar, &MarkingBar::findingWanted, this, &Marking::makeFinding);
  connect(m_bar, &MarkingBar::questionWanted, this, &Marking::makeQuestion);
}

void Marking::setSource(journey::Id<journey::Source> source) {
  m_source = source;
  m_guessedFor.reset();
  follow();
}

void Marking::follow() {
  const auto span = m_note.selected();
  const bool marks = span && m_map.journey().find(m_source);
  if (!marks) {
    m_guessedFor.reset();
    m_bar->hide();
    return;
  }
  if (span != m_guessedFor) guess();
  m_guessedFor = span;
  placeBar();
  m_bar->show();
}

void Marking::guess() {
  const auto& journey = m_map.journey();
  if (const auto likely = likelyPlace(journey, m_note.selectedWords().toStdString())) {
    return m_bar->setPlace(*likely);
  }
  const auto& covered = journey.get(m_source).stages;
  const auto stages = journey.list<journey::Stage>();
  journey::Id<journey::Stage> stage = m_lastStage;
  if (!journey.find(stage)) stage = covered.empty() ? journey::Id<journey::Stage>{} : covered[0];
  if (!journey.find(stage) && !stages.empty()) stage = stages.front()->id;
  m_bar->setPlace({stage, std::nullopt});
}

void Marking::placeBar() {
  const int width = std::min(kWidestBar, m_note.viewport()->width() - 8);
  const int height = std::max(m_bar->heightForWidth(width), m_bar->sizeHint().height());
  // Below what is selected, else above it, else over its beginning: the words that were
  // reached last stay to be read.
  const QRect end = m_note.selectionEnd();
  const int above = m_note.selectionStart().top() - kBelowSelection - height;
  int top = end.bottom() + kBelowSelection;
  if (top + height > m_note.viewport()->height()) {
    top = std::clamp(above, 0, std::max(0, end.top() - kBelowSelection - height));
  }
  const int left =
      std::clamp(end.left() - width / 2, 4, std::max(4, m_note.viewport()->width() - width - 4));
  m_bar->setGeometry(left, top, width, height);
}

bool Marking::take(int key) {
  if (!m_note.selected()) return false;
  switch (key) {
    case Qt::Key_H:
      makeFinding(Feeling::high);
      return true;
    case Qt::Key_L:
      makeFinding(Feeling::low);
      return true;
    case Qt::Key_N:
      makeFinding(Feeling::neutral);
      return true;
    case Qt::Key_Q:
      makeQuestion();
      return true;
    case Qt::Key_S:
      m_bar->askStage();
      return true;
    case Qt::Key_Escape:
      m_note.dropSelection();
      return true;
    default:
      return false;
  }
}

void Marking::makeFinding(Feeling feeling) {
  make(Kind::finding, [feeling](journey::Edit& edit, const journey::Excerpt& excerpt) {
    addFinding(edit, excerpt, feeling);
  });
}

void Marking::makeQuestion() {
  make(Kind::question,
       [](journey::Edit& edit, const journey::Excerpt& excerpt) { addQuestion(edit, excerpt); });
}

template <typename Add>
void Marking::make(Kind kind, Add add) {
  if (!m_map.canEdit()) return emit said(m_map.whyReadOnly());
  const journey::LikelyPlace place = m_bar->place();
  if (!m_map.journey().find(place.stage)) {
    return emit said(tr("A finding belongs to a stage: add the first one on the map."));
  }
  const journey::Excerpt excerpt{m_source, m_note.selectedWords().toStdString(), place.stage,
                                 place.touchpoint};
  const bool done = m_map.edit(messages::addRecords(messages::records(kind, 1)), nullptr,
                               [&](journey::Edit& edit) { add(edit, excerpt); });
  if (!done) return;
  m_lastStage = place.stage;
  m_note.dropSelection();
}

}  // namespace throughline::editor
