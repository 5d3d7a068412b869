#include "history_source.h"

#include <QStringList>
#include <algorithm>

#include "change_words.h"
#include "frame/worded.h"
#include "history_groups.h"
#include "throughline/journey/text.h"

namespace throughline::editor {

namespace {

QString folded(const QString& text) {
  return QString::fromStdString(journey::searchForm(text.toStdString()));
}

}  // namespace

void HistorySource::setFilter(HistoryFilter filter) {
  m_filter = std::move(filter);
  m_words = folded(m_filter.words).split(u' ', Qt::SkipEmptyParts);
}

bool HistorySource::fits(const store::HistoryEntry& entry) const {
  if (m_filter.who && (entry.fault || entry.who != *m_filter.who)) return false;
  if (m_words.isEmpty()) return true;
  if (entry.fault) return false;
  QStringList said{worded(entry.message), saidAuthor(entry.who)};
  said += changeLines(m_map.journey(), entry.changes);
  const QString text = folded(said.join(u'\n'));
  return std::ranges::all_of(m_words, [&](const QString& word) { return text.contains(word); });
}

HistorySource::Piece HistorySource::read(std::size_t most, std::int64_t before) const {
  const store::Document& document = m_map.document();
  Piece piece;
  piece.entries = m_filter.thing ? document.historyOf(*m_filter.thing, most, before)
                                 : document.history(most, before);
  piece.isLast = piece.entries.size() < most;
  piece.before = piece.entries.empty() ? before : piece.entries.back().seq;
  std::erase_if(piece.entries, [this](const auto& entry) { return !fits(entry); });
  return piece;
}

}  // namespace throughline::editor
