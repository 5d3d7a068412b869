#include "note_marks.h"

#include <QRegularExpression>
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "throughline/editor/plain_text.h"
#include "throughline/journey/text.h"

namespace throughline::editor {

namespace {

constexpr qsizetype kLongestLoose = 5'000;  // of which a pattern is made
constexpr int kShownText = 200;

class Marks {
 public:
  Marks(const journey::Journey& journey, const journey::Source& source, const QString& note)
      : m_journey(journey), m_title(journey::folded(source.title)), m_note(note) {
    int place = 0;
    for (const auto* stage : journey.list<journey::Stage>()) m_places[stage->id] = ++place;
    for (const auto& [id, emotion] : journey.all<journey::Emotion>()) {
      if (emotion.finding) m_onCurve.insert(*emotion.finding);
    }
  }

  template <class T>
  void take() {
    for (const auto& [id, record] : m_journey.all<T>()) {
      if (record.source.empty() || journey::folded(record.source) != m_title) continue;
      m_marks.push_back(markOf(record));
    }
  }

  std::vector<NoteMark> sorted() && {
    std::ranges::stable_sort(m_marks, {}, [](const NoteMark& mark) {
      return std::tuple(!mark.span, mark.span ? mark.span->begin : mark.place);
    });
    return std::move(m_marks);
  }

 private:
  template <class T>
  NoteMark markOf(const T& record) const {
    NoteMark mark;
    mark.target = {T::kKind, record.id.value};
    mark.text = oneLine(QString::fromStdString(record.text), kShownText);
    mark.stage = oneLine(QString::fromStdString(m_journey.get(record.stage).name));
    mark.place = m_places.at(record.stage);
    mark.wasMarked = !record.excerpt.empty();
    if (mark.wasMarked) mark.span = findExcerpt(m_note, QString::fromStdString(record.excerpt));
    if constexpr (T::kKind == journey::Kind::finding) {
      mark.feeling = record.feeling;
      mark.isOnCurve = m_onCurve.contains(record.id);
    }
    return mark;
  }

  const journey::Journey& m_journey;
  std::string m_title;
  const QString& m_note;
  std::map<journey::Id<journey::Stage>, int> m_places;
  std::set<journey::Id<journey::Finding>> m_onCurve;
  std::vector<NoteMark> m_marks;
};

}  // namespace

std::optional<NoteSpan> findExcerpt(const QString& note, const QString& excerpt) {
  const QString words = excerpt.trimmed();
  if (words.isEmpty()) return std::nullopt;
  if (const auto at = note.indexOf(words); at >= 0) {
    return NoteSpan{static_cast<int>(at), static_cast<int>(at + words.size())};
  }
  if (words.size() > kLongestLoose) return std::nullopt;
  static const QRegularExpression space(QStringLiteral("\\s+"));
  QStringList parts;
  for (const QString& word : words.split(space)) parts << QRegularExpression::escape(word);
  const auto match = QRegularExpression(parts.join(QStringLiteral("\\s+"))).match(note);
  if (!match.hasMatch()) return std::nullopt;
  return NoteSpan{static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedEnd())};
}

std::vector<NoteMark> marksOf(const journey::Journey& journey, const journey::Source& source,
                              const QString& note) {
  Marks marks(journey, source, note);
  marks.take<journey::Finding>();
  marks.take<journey::Question>();
  return std::move(marks).sorted();
}

QChar signOf(const NoteMark& mark) {
  if (!mark.feeling) return u'?';
  switch (*mark.feeling) {
    case journey::Feeling::high:
      return QChar(0x25B2);
    case journey::Feeling::low:
      return QChar(0x25BC);
    case journey::Feeling::neutral:
      break;
  }
  return QChar(0x25C6);
}

}  // namespace throughline::editor
