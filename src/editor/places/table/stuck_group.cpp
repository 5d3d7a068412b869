#include "stuck_group.h"

#include <QPainter>
#include <QScrollBar>
#include <QTableView>
#include <QToolTip>
#include <algorithm>

#include "cell_words.h"
#include "things_delegate.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

StuckGroup::StuckGroup(const ThingsModel& model, const ThingsDelegate& look, QTableView& view)
    : QWidget(view.viewport()), m_model(model), m_look(look), m_view(view) {
  setObjectName("stuckGroup");
  hide();
  connect(view.verticalScrollBar(), &QScrollBar::sliderMoved, this, &StuckGroup::sayGroup);
}

// The next group pushes it out.
void StuckGroup::place() {
  const int first = m_view.rowAt(0);
  m_row = first < 0 ? -1 : m_model.groupRowOf(first);
  const bool scrolled = m_row >= 0 && (first != m_row || m_view.rowViewportPosition(first) < 0);
  setVisible(scrolled);
  if (!scrolled) return;
  int top = 0;
  for (int row = first + 1; row < m_model.rowCount(); ++row) {
    const int at = m_view.rowViewportPosition(row);
    if (at >= ThingsDelegate::kRowHeight) break;
    if (m_model.isGroup(row)) top = std::min(0, at - ThingsDelegate::kRowHeight);
  }
  setGeometry(0, top, m_view.viewport()->width(), ThingsDelegate::kRowHeight);
  raise();
  update();
}

void StuckGroup::sayGroup(int value) const {
  const int row = m_model.groupRowOf(value / ThingsDelegate::kRowHeight);
  if (row < 0) return;
  const QString name = groupWord(m_model.journey(), m_model.groupAt(row), m_model.order().grouping);
  const QScrollBar& bar = *m_view.verticalScrollBar();
  QToolTip::showText(QPoint(bar.mapToGlobal(QPoint(-120, 0)).x(), QCursor::pos().y()),
                     plainTip(name), m_view.viewport());
}

void StuckGroup::paintEvent(QPaintEvent*) {
  if (m_row < 0 || m_row >= m_model.rowCount() || !m_model.isGroup(m_row)) return;
  QPainter painter(this);
  m_look.paintGroup(painter, rect(), m_view.font(), m_row, false);
}

void StuckGroup::mousePressEvent(QMouseEvent*) { emit wanted(m_row); }

}  // namespace throughline::editor
