#include "since_then_note.h"

#include <QVBoxLayout>

#include "frame/worded.h"
#include "throughline/editor/plain_text.h"
#include "throughline/metrics/returns.h"
#include "widgets/sentence_list.h"

namespace throughline::editor {

using journey::Kind;

namespace {

struct Told {
  std::vector<journey::Message> sentences;
  std::optional<metrics::Paid> verdict;
};

template <class Change>
Told toldOf(const journey::Journey& journey, std::int64_t id) {
  const auto* change = journey.find(journey::Id<Change>{id});
  if (!change) return {};
  const auto returned = metrics::returned(journey, *change);
  return {metrics::returnSentences(journey, *change), returned ? returned->verdict : std::nullopt};
}

/// Beside its words, so that no colour speaks alone.
QString markOf(metrics::Paid verdict) {
  switch (verdict) {
    case metrics::Paid::paid:
      return QStringLiteral("✓ ");
    case metrics::Paid::lost:
      return QStringLiteral("× ");
    case metrics::Paid::unclear:
      break;
  }
  return QStringLiteral("? ");
}

}  // namespace

SinceThenNote::SinceThenNote(OpenMap& map, const journey::RecordKey& change, QWidget* parent)
    : QWidget(parent), m_map(map), m_change(change), m_sentences(new SentenceList(this)) {
  setObjectName("sinceThen");
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(6);
  auto* heading = new PlainLabel(tr("Since then"), this);
  heading->setProperty("look", "section");
  layout->addWidget(heading);
  layout->addWidget(m_sentences);
  connect(&map, &OpenMap::changed, this, &SinceThenNote::refresh);
  refresh();
}

void SinceThenNote::refresh() {
  const journey::Journey& journey = m_map.journey();
  const Told told = m_change.kind == Kind::experiment
                        ? toldOf<journey::Experiment>(journey, m_change.id)
                        : toldOf<journey::Campaign>(journey, m_change.id);
  std::vector<SentenceList::Sentence> sentences;
  for (const journey::Message& sentence : told.sentences) {
    sentences.push_back({worded(sentence, m_map.notation())});
  }
  if (told.verdict) {
    sentences.back().text.prepend(markOf(*told.verdict));
    const bool isUnclear = *told.verdict == metrics::Paid::unclear;
    sentences.back().look = isUnclear ? "doubt" : "strongField";
  }
  m_sentences->tell(sentences);
}

}  // namespace throughline::editor
