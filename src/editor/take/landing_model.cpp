#include <QFont>
#include <algorithm>
#include <array>

#include "reading_words.h"
#include "take/column_menu.h"
#include "take/take_models.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"
#include "throughline/metrics/periods.h"

namespace throughline::editor {

using exchange::TakeAs;
using exchange::TakenReading;
using exchange::TakenTouchpoint;

namespace {

enum CardColumn { stageOf, title, channel, owner, status, cardColumnCount };

QString cellText(const std::string& text) { return oneLine(QString::fromStdString(text), 80); }

}  // namespace

LandingModel::LandingModel(TakeSession& session, NumberFormat format, QObject* parent)
    : QAbstractTableModel(parent), m_session(session), m_format(std::move(format)) {}

void LandingModel::update() {
  beginResetModel();
  m_as = m_session.as();
  m_cards = m_session.touchpoints().placed;
  m_rows.clear();
  m_periods.clear();
  m_readings.clear();
  const exchange::ReadingsPlan& plan = m_session.readings();
  for (const TakenReading& reading : plan.placed) m_readings[reading.place] = reading;
  const auto isUsed = [&](const auto& uses) {
    return std::ranges::any_of(m_readings, [&](const auto& each) { return uses(each.first); });
  };
  const exchange::ReadingsGrid grid(m_session.journey());
  for (const Row& row : grid.rows()) {
    if (isUsed([&](const auto& p) { return p.stage == row.stage && p.measure == row.measure; })) {
      m_rows.push_back(row);
    }
  }
  for (const auto* period : metrics::periodsByDate(m_session.journey())) {
    if (isUsed([&](const auto& p) { return p.period == period->id; })) m_periods.push_back(*period);
  }
  for (const auto& offer : plan.periods) {
    if (isUsed([&](const auto& p) { return p.period == offer.period.id; })) {
      m_periods.push_back(offer.period);
    }
  }
  std::ranges::stable_sort(m_periods, {}, &journey::Period::start);
  m_hasTargets = isUsed([](const auto& p) { return p.isTarget(); });
  endResetModel();
}

int LandingModel::rowCount(const QModelIndex& parent) const {
  if (parent.isValid()) return 0;
  return static_cast<int>(m_as == TakeAs::readings ? m_rows.size() : m_cards.size());
}

int LandingModel::columnCount(const QModelIndex& parent) const {
  if (parent.isValid()) return 0;
  if (m_as == TakeAs::touchpoints) return cardColumnCount;
  return static_cast<int>(m_periods.size()) + (m_hasTargets ? 1 : 0);
}

QModelIndex LandingModel::landingOf(const exchange::TableCell& cell) const {
  if (m_as == TakeAs::touchpoints) {
    const auto card = std::ranges::find(m_cards, cell.row, &TakenTouchpoint::row);
    return card == m_cards.end() ? QModelIndex()
                                 : index(static_cast<int>(card - m_cards.begin()), title);
  }
  for (int row = 0; row < rowCount(); ++row) {
    for (int column = 0; column < columnCount(); ++column) {
      const TakenReading* reading = readingAt(row, column);
      const bool isIt =
          reading && reading->cell->row == cell.row && reading->cell->column == cell.column;
      if (isIt) return index(row, column);
    }
  }
  return {};
}

const TakenReading* LandingModel::readingAt(int row, int column) const {
  const Row& where = m_rows[static_cast<std::size_t>(row)];
  const auto period =
      isTarget(column) ? journey::kTarget : m_periods[static_cast<std::size_t>(column)].id;
  const auto found = m_readings.find({where.stage, where.measure, period});
  return found == m_readings.end() ? nullptr : &found->second;
}

QString LandingModel::readingText(const TakenReading& reading) const {
  const QString value = m_format.shown(reading.value);
  if (reading.waits() && !m_session.isTicked(reading)) return tr("%1 waits").arg(value);
  if (!reading.before || reading.isAsItIs()) return value;
  return tr("%1 → %2").arg(m_format.shown(*reading.before), value);
}

QString LandingModel::cardText(const TakenTouchpoint& taken, int column) const {
  const journey::Touchpoint& card = taken.touchpoint;
  switch (column) {
    case stageOf:
      return cellText(m_session.journey().get(card.stage).name);
    case title:
      return cellText(card.title);
    case channel:
      return cellText(card.channel);
    case owner:
      return taken.owner.empty() ? tr("nobody") : cellText(taken.owner);
    default:
      return choiceWord("status", word(card.status));
  }
}

QVariant LandingModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  if (m_as == TakeAs::touchpoints) {
    const auto& taken = m_cards[static_cast<std::size_t>(index.row())];
    return role == Qt::DisplayRole ? cardText(taken, index.column()) : QVariant();
  }
  const TakenReading* reading = readingAt(index.row(), index.column());
  if (role == Qt::TextAlignmentRole) return QVariant(Qt::AlignRight | Qt::AlignVCenter);
  if (!reading) return {};
  if (role == Qt::DisplayRole) return readingText(*reading);
  if (role == Qt::FontRole && !reading->isAsItIs()) {
    QFont font;
    font.setBold(true);
    return font;
  }
  return {};
}

QVariant LandingModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (role != Qt::DisplayRole) return {};
  if (m_as == TakeAs::touchpoints) {
    using exchange::CardColumn;
    constexpr std::array kShown{CardColumn::stage, CardColumn::title, CardColumn::channel,
                                CardColumn::owner, CardColumn::status};
    return orientation == Qt::Horizontal
               ? QVariant(cardColumnName(kShown.at(static_cast<std::size_t>(section))))
               : QVariant(section + 1);
  }
  if (orientation == Qt::Horizontal) {
    return isTarget(section) ? columnName(m_session.journey(), journey::kTarget)
                             : shortName(m_periods[static_cast<std::size_t>(section)]);
  }
  const Row& row = m_rows[static_cast<std::size_t>(section)];
  const journey::Stage& stage = m_session.journey().get(row.stage);
  return cellText(stage.name) + '\n' + measureName(stage, row.measure);
}

}  // namespace throughline::editor
