#include "reading_edits.h"

#include <algorithm>

#include "frame/worded.h"
#include "reading_words.h"
#include "texts.h"
#include "throughline/exchange/tables/figure.h"
#include "throughline/exchange/tables/reading_units.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::editor {

namespace {

using journey::ReadingPlace;
using journey::ReadingValues;
namespace messages = journey::messages;

bool hasTargets(const ReadingValues& values) {
  return std::ranges::any_of(values, [](const auto& each) { return each.first.isTarget(); });
}

journey::Message changeOf(const ReadingPlace& place) {
  return place.isTarget() ? messages::changeTarget() : messages::changeReading();
}

journey::Message clearing(const ReadingValues& values) {
  return hasTargets(values) ? messages::clearFigures(values.size())
                            : messages::clearReadings(values.size());
}

}  // namespace

CellBounds boundsOf(const QModelIndexList& cells) {
  const auto [top, bottom] = std::ranges::minmax(cells, {}, &QModelIndex::row);
  const auto [left, right] = std::ranges::minmax(cells, {}, &QModelIndex::column);
  return {top.row(), left.column(), bottom.row() - top.row() + 1,
          right.column() - left.column() + 1};
}

Typed ReadingEdits::type(const QModelIndex& index, const QString& text) {
  const ReadingPlace place = m_model.place(index);
  if (text.trimmed().isEmpty()) {
    const ReadingValues gap{{place, std::nullopt}};
    return {set(clearing(gap), gap), {}};
  }
  const auto [figure, reason] =
      exchange::readFigure({.text = text.toStdString()}, m_model.format().sign(),
                           exchange::measuredOf(m_model.stageOf(index.row()), place));
  if (!figure) return {Refusal{index, ruleSentence(reason, m_map.notation())}, {}};
  if (figure->percent && place.measure == journey::Measure::moved && !place.isTarget()) {
    return {Refusal{index, strayPercentSentence(text)}, {}};
  }
  const auto refusal = set(changeOf(place), {{place, figure->value}});
  if (refusal || !figure->doubt) return {refusal, {}};
  return {{},
          Understood{m_model.indexOf(place), ruleSentence(*figure->doubt, m_map.notation()),
                     figure->other}};
}

std::optional<Refusal> ReadingEdits::put(const QModelIndex& index, double value) {
  return set(changeOf(m_model.place(index)), {{m_model.place(index), value}});
}

std::optional<Refusal> ReadingEdits::clear(const QModelIndexList& cells) {
  ReadingValues values;
  for (const QModelIndex& cell : cells) {
    if (m_model.value(cell)) values[m_model.place(cell)] = std::nullopt;
  }
  return set(clearing(values), values);
}

std::optional<Refusal> ReadingEdits::fillDown(const QModelIndexList& cells) {
  return fill(cells, Qt::Vertical);
}

std::optional<Refusal> ReadingEdits::fillRight(const QModelIndexList& cells) {
  return fill(cells, Qt::Horizontal);
}

std::optional<Refusal> ReadingEdits::fill(const QModelIndexList& cells, Qt::Orientation along) {
  if (cells.isEmpty()) return std::nullopt;
  const CellBounds bounds = boundsOf(cells);
  const bool down = along == Qt::Vertical;
  int source = down ? bounds.row : bounds.column;
  if ((down ? bounds.rows : bounds.columns) == 1) --source;
  if (source < 0) return std::nullopt;
  ReadingValues values;
  for (const QModelIndex& cell : cells) {
    const QModelIndex from =
        down ? cell.sibling(source, cell.column()) : cell.sibling(cell.row(), source);
    if (from != cell) values[m_model.place(cell)] = m_model.value(from);
  }
  if (hasTargets(values)) {
    return set(down ? messages::fillFiguresDown() : messages::fillFiguresRight(), values);
  }
  return set(down ? messages::fillReadingsDown() : messages::fillReadingsRight(), values);
}

Refusal ReadingEdits::readOnly(const QModelIndex& index) const {
  return {index, worded(m_map.document().access().reason)};
}

exchange::NumberText ReadingEdits::numberText() const {
  return [this](double number) { return m_model.format().exact(number).toStdString(); };
}

exchange::CopiedTable ReadingEdits::copied(const QModelIndexList& cells) const {
  if (cells.isEmpty()) return {};
  const CellBounds bounds = boundsOf(cells);
  exchange::CopiedTable table(
      static_cast<std::size_t>(bounds.rows),
      std::vector<exchange::CopiedCell>(static_cast<std::size_t>(bounds.columns)));
  for (const QModelIndex& cell : cells) {
    table[static_cast<std::size_t>(cell.row() - bounds.row)]
         [static_cast<std::size_t>(cell.column() - bounds.column)] =
             exchange::copiedReading(m_map.journey(), m_model.place(cell), numberText());
  }
  return table;
}

exchange::CopiedTable ReadingEdits::copiedWithHeadings(const QModelIndexList& cells) const {
  if (cells.isEmpty()) return {};
  const CellBounds bounds = boundsOf(cells);
  return exchange::readingsWithHeadings(m_map.journey(), m_model.grid(),
                                        {bounds.row, bounds.column, bounds.rows, bounds.columns},
                                        numberText());
}

void ReadingEdits::leaveOutUnchanged(ReadingValues& values) const {
  std::erase_if(values, [this](const auto& each) {
    const QModelIndex index = m_model.indexOf(each.first);
    return !index.isValid() || m_model.value(index) == each.second;
  });
}

std::optional<Refusal> ReadingEdits::set(const journey::Message& label,
                                         const ReadingValues& wanted) {
  ReadingValues values = wanted;
  leaveOutUnchanged(values);
  if (values.empty()) return std::nullopt;
  if (!m_model.isWritable()) {
    return readOnly(m_model.indexOf(values.begin()->first));
  }
  if (const auto faults = readingFaults(m_map.journey(), values); !faults.empty()) {
    const auto& [place, rule] = *faults.begin();
    QString reason = ruleSentence(rule, m_map.notation());
    if (values.size() > 1) {
      reason = texts::ReadingEdits::tr("Nothing was changed. %1: %2")
                   .arg(placeName(m_map.journey(), place), reason);
    }
    return Refusal{m_model.indexOf(place), reason};
  }
  m_map.edit(label, m_initiator, [&](journey::Edit& edit) { journey::setReadings(edit, values); });
  return std::nullopt;
}

}  // namespace throughline::editor
