#include "points_model.h"

#include <algorithm>

#include "change_words.h"
#include "difference_words.h"
#include "frame/signature.h"
#include "frame/worded.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/text.h"
#include "throughline/store/map_states.h"

namespace throughline::editor {

using texts::Comparing;

namespace {

constexpr std::size_t kPointsRead = 100;  // edits read at a time
constexpr std::size_t kPointsWanted = 60;
constexpr int kLongestPoint = 60;

QString searched(const QString& text) {
  return QString::fromStdString(journey::searchForm(text.toStdString()));
}

/// The history counts days in UTC: an evening here may be the next day there.
journey::Date dayAfter(QDate day) {
  const QDate next = day.addDays(1);
  return journey::Date::of(next.year(), static_cast<unsigned>(next.month()),
                           static_cast<unsigned>(next.day()))
      .value_or(journey::Date::fromDayNumber(0));
}

}  // namespace

PointsModel::PointsModel(const OpenMap& map, QObject* parent)
    : QAbstractListModel(parent), m_map(map) {
  m_looking.setSingleShot(true);
  m_looking.setInterval(0);
  connect(&m_looking, &QTimer::timeout, this, &PointsModel::readOn);
}

void PointsModel::show(const QString& words, QDate upTo) {
  beginResetModel();
  m_looking.stop();
  m_words = searched(words).split(u' ', Qt::SkipEmptyParts);
  m_points.clear();
  m_fault.clear();
  m_before = 0;
  m_complete = false;
  m_wanted = kPointsWanted;
  m_upTo = upTo;
  try {
    if (upTo.isValid())
      m_before = store::lastEditBy(m_map.document(), dayAfter(upTo)).value_or(0) + 1;
  } catch (const journey::Error&) {
    // Reading says why.
  }
  endResetModel();
  readOn();
}

int PointsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_points.size());
}

QVariant PointsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Point& at = point(index.row());
  if (role == Qt::DisplayRole) return at.words;
  if (role == Qt::UserRole) return at.beside;
  if (role == Qt::AccessibleTextRole) return QStringLiteral("%1, %2").arg(at.words, at.beside);
  return {};
}

bool PointsModel::canFetchMore(const QModelIndex& parent) const {
  return !parent.isValid() && !m_complete && m_wanted == 0;
}

void PointsModel::fetchMore(const QModelIndex&) {
  if (m_complete) return;
  m_wanted = kPointsWanted;
  readOn();
}

bool PointsModel::fits(const QString& said) const {
  if (m_words.isEmpty()) return true;
  const QString text = searched(said);
  return std::ranges::all_of(m_words, [&](const QString& word) { return text.contains(word); });
}

std::vector<PointsModel::Point> PointsModel::piece() {
  std::vector<Point> points;
  const auto entries = m_map.document().history(kPointsRead, m_before);
  m_complete = entries.size() < kPointsRead;
  if (!entries.empty()) m_before = entries.back().seq;
  for (const store::HistoryEntry& entry : entries) {
    if (entry.fault || (m_upTo.isValid() && fromUtc(entry.at).date() > m_upTo)) continue;
    const QString words = headlineOf(m_map.journey(), entry.message, entry.changes).text;
    const QString time = saidTime(fromUtc(entry.at));
    const QString beside = Comparing::tr("%1 · %2").arg(time, saidAuthor(entry.who));
    QStringList said{words, beside};
    if (!m_words.isEmpty()) said += changeLines(m_map.journey(), entry.changes);
    if (!fits(said.join(u'\n'))) continue;
    points.push_back({entry.seq, oneLine(words, 200), beside,
                      Comparing::tr("After %1, %2").arg(oneLine(words, kLongestPoint), time)});
  }
  const QString made = Comparing::tr("The map as it was made");
  if (m_complete && fits(made)) {
    points.push_back({0, made, Comparing::tr("before the first edit"), made});
  }
  return points;
}

void PointsModel::readOn() {
  if (m_complete || m_wanted == 0) return;
  std::vector<Point> more;
  try {
    more = piece();
  } catch (const journey::Error& error) {
    m_fault = asSentence(oneLine(worded(error.message()), 300));
    m_complete = true;
  }
  if (!more.empty()) {
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(more.size()) - 1);
    m_points.insert(m_points.end(), more.begin(), more.end());
    endInsertRows();
  }
  m_wanted = m_complete ? 0 : m_wanted - std::min(m_wanted, more.size());
  if (m_wanted > 0) m_looking.start();
  emit read();
}

}  // namespace throughline::editor
