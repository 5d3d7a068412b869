#include "widgets/line_column.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScrollBar>
#include <algorithm>
#include <utility>

namespace throughline::editor {

namespace {

constexpr int kGuessedHeight = 84;  // of a line that was not made yet
constexpr int kBeyond = 240;        // made above and below what is in sight
constexpr int kMostRounds = 6;
constexpr int kScrollStep = 24;

}  // namespace

LineColumn::LineColumn(Make make, QWidget* parent)
    : QAbstractScrollArea(parent), m_make(std::move(make)) {
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFocusPolicy(Qt::NoFocus);
  verticalScrollBar()->setSingleStep(kScrollStep);
  m_later.setSingleShot(true);
  m_later.setInterval(0);
  connect(&m_later, &QTimer::timeout, this, &LineColumn::place);
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
    if (!now || !viewport()->isAncestorOf(now)) return;
    const QString key = focused();
    if (key.isEmpty()) return;
    reveal(key);
    emit entered(key);
  });
}

void LineColumn::setLines(const QStringList& keys) {
  if (keys == m_keys) return;
  const QString focus = focused();
  const qsizetype focusAt = placeOf(focus);
  const QStringList before = std::exchange(m_keys, keys);
  m_places.clear();
  for (qsizetype i = 0; i < keys.size(); ++i) m_places.emplace(keys[i], i);
  if (placeOf(m_fixed) < 0) {
    // The next one that is still there stays where it was.
    for (qsizetype i = std::max<qsizetype>(0, before.indexOf(m_fixed)); i < before.size(); ++i) {
      if (placeOf(before[i]) < 0) continue;
      m_fixed = before[i];
      break;
    }
  }
  place();
  if (!focus.isEmpty() && placeOf(focus) < 0 && !keys.isEmpty()) {
    reveal(keys[std::min(focusAt, keys.size() - 1)])->setFocus(Qt::OtherFocusReason);
  }
  std::vector<QString> gone;
  for (const auto& [key, line] : m_made) {
    if (placeOf(key) < 0) gone.push_back(key);
  }
  for (const QString& key : gone) forget(key);
}

QWidget* LineColumn::reveal(const QString& key) {
  const qsizetype at = placeOf(key);
  if (at < 0) return nullptr;
  // Heights are only known once lines are made, so that it may take a second look.
  for (int round = 0; round < kMostRounds; ++round) {
    const int top = m_tops[static_cast<std::size_t>(at)];
    const int bottom = m_tops[static_cast<std::size_t>(at) + 1];
    const int room = viewport()->height();
    int wanted = m_scroll;
    if (bottom > m_scroll + room) wanted = bottom - room;
    if (top < wanted) wanted = top;
    m_fixed = key;
    m_fixedAt = top - wanted;
    place();
    if (m_tops[static_cast<std::size_t>(at)] == top &&
        m_tops[static_cast<std::size_t>(at) + 1] == bottom) {
      break;
    }
  }
  return m_made.at(key);
}

QString LineColumn::focused() const {
  const QWidget* focus = QApplication::focusWidget();
  if (!focus || !viewport()->isAncestorOf(focus)) return {};
  for (const auto& [key, line] : m_made) {
    if (line == focus || line->isAncestorOf(focus)) return key;
  }
  return {};
}

qsizetype LineColumn::placeOf(const QString& key) const {
  const auto found = m_places.find(key);
  return found == m_places.end() ? -1 : found->second;
}

qsizetype LineColumn::placeAt(int y) const {
  const auto after = std::ranges::upper_bound(m_tops, y);
  const auto at = after - m_tops.begin() - 1;
  return std::clamp<qsizetype>(at, 0, std::max<qsizetype>(0, m_keys.size() - 1));
}

int LineColumn::heightOf(const QString& key) const {
  const auto known = m_heights.find(key);
  return known == m_heights.end() ? kGuessedHeight : known->second;
}

int LineColumn::measured(QWidget& line) const {
  return line.hasHeightForWidth() ? line.heightForWidth(m_width) : line.sizeHint().height();
}

void LineColumn::measureTops() {
  m_tops.assign(1, 0);
  m_tops.reserve(static_cast<std::size_t>(m_keys.size()) + 1);
  for (const QString& key : m_keys) m_tops.push_back(m_tops.back() + heightOf(key));
}

void LineColumn::keepInPlace() {
  const int most = std::max(0, m_tops.back() - viewport()->height());
  const qsizetype fixed = placeOf(m_fixed);
  const int wanted = fixed < 0 ? m_scroll : m_tops[static_cast<std::size_t>(fixed)] - m_fixedAt;
  m_scroll = std::clamp(wanted, 0, most);
}

void LineColumn::place() {
  if (m_placing) return;
  m_placing = true;
  m_later.stop();
  if (std::exchange(m_width, viewport()->width()) != m_width) m_heights.clear();
  for (const auto& [key, line] : m_made) m_heights[key] = measured(*line);
  for (int round = 0; round < kMostRounds; ++round) {
    measureTops();
    keepInPlace();
    if (!makeBetween(m_scroll - kBeyond, m_scroll + viewport()->height() + kBeyond)) break;
  }
  dropOutside(m_scroll - 2 * kBeyond, m_scroll + viewport()->height() + 2 * kBeyond);
  for (const auto& [key, line] : m_made) {
    const qsizetype at = placeOf(key);
    if (at < 0) continue;
    const int top = m_tops[static_cast<std::size_t>(at)] - m_scroll;
    line->setGeometry(0, top, m_width, heightOf(key));
    line->show();
  }
  verticalScrollBar()->setPageStep(viewport()->height());
  verticalScrollBar()->setRange(0, std::max(0, m_tops.back() - viewport()->height()));
  verticalScrollBar()->setValue(m_scroll);
  m_placing = false;
}

bool LineColumn::makeBetween(int top, int bottom) {
  bool news = false;
  for (qsizetype i = placeAt(std::max(0, top)); i < m_keys.size(); ++i) {
    if (m_tops[static_cast<std::size_t>(i)] > bottom) break;
    const QString& key = m_keys[i];
    if (m_made.contains(key)) continue;
    QWidget* line = m_make(key);
    line->setParent(viewport());
    line->ensurePolished();
    for (QWidget* part : line->findChildren<QWidget*>()) part->ensurePolished();
    line->installEventFilter(this);
    m_made.emplace(key, line);
    m_heights[key] = measured(*line);
    news = true;
  }
  if (news) chainTab();
  return news;
}

void LineColumn::dropOutside(int top, int bottom) {
  const QString focus = focused();
  std::vector<QString> far;
  for (const auto& [key, line] : m_made) {
    const qsizetype at = placeOf(key);
    if (at < 0 || key == focus) continue;
    const bool near = m_tops[static_cast<std::size_t>(at) + 1] > top &&
                      m_tops[static_cast<std::size_t>(at)] < bottom;
    if (!near) far.push_back(key);
  }
  for (const QString& key : far) forget(key);
}

// It may be a signal of its own that is being handled.
void LineColumn::forget(const QString& key) {
  QWidget* line = m_made.at(key);
  m_made.erase(key);
  line->removeEventFilter(this);
  line->hide();
  line->deleteLater();
}

void LineColumn::chainTab() {
  QWidget* before = nullptr;
  for (const QString& key : m_keys) {
    const auto made = m_made.find(key);
    if (made == m_made.end()) continue;
    QList<QWidget*> parts = made->second->findChildren<QWidget*>();
    parts.prepend(made->second);
    for (QWidget* part : parts) {
      if ((part->focusPolicy() & Qt::TabFocus) == 0) continue;
      if (before) setTabOrder(before, part);
      before = part;
    }
  }
}

bool LineColumn::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::LayoutRequest && watched->parent() == viewport()) m_later.start();
  return QAbstractScrollArea::eventFilter(watched, event);
}

void LineColumn::resizeEvent(QResizeEvent* event) {
  QAbstractScrollArea::resizeEvent(event);
  place();
}

void LineColumn::scrollContentsBy(int /*dx*/, int /*dy*/) {
  if (m_placing) return;
  m_scroll = verticalScrollBar()->value();
  if (m_keys.isEmpty()) return;
  const qsizetype first = placeAt(m_scroll);
  m_fixed = m_keys[first];
  m_fixedAt = m_tops[static_cast<std::size_t>(first)] - m_scroll;
  place();
}

void LineColumn::step(qsizetype to) {
  const bool back = to < placeOf(focused());
  reveal(m_keys[std::clamp<qsizetype>(to, 0, m_keys.size() - 1)])
      ->setFocus(back ? Qt::BacktabFocusReason : Qt::TabFocusReason);
}

void LineColumn::keyPressEvent(QKeyEvent* event) {
  const qsizetype at = placeOf(focused());
  if (at < 0 || event->modifiers() != Qt::NoModifier) return event->ignore();
  switch (event->key()) {
    case Qt::Key_Down:
      return step(at + 1);
    case Qt::Key_Up:
      return step(at - 1);
    case Qt::Key_Home:
      return step(0);
    case Qt::Key_End:
      return step(m_keys.size() - 1);
    default:
      event->ignore();
  }
}

}  // namespace throughline::editor
