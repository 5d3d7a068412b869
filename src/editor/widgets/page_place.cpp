#include "widgets/page_place.h"

#include <QApplication>
#include <QEvent>
#include <QPointer>
#include <QStackedWidget>
#include <algorithm>
#include <utility>

#include "widgets/sheet.h"
#include "widgets/tab_order.h"

namespace throughline::editor {

namespace {

constexpr int kNarrowWindow = 1400;  // from here on the panel has room for a page
constexpr int kLeastSheet = 420;
constexpr int kStageBeside = 340;  // the names of the lanes and a column

/// What fills the window that a widget stands in.
QWidget& bodyAround(QWidget& widget) {
  QWidget* body = &widget;
  while (body->parentWidget() && body->parentWidget() != widget.window()) {
    body = body->parentWidget();
  }
  return *body;
}

}  // namespace

PagePlace::PagePlace(QWidget& page, QStackedWidget& panel, int sheetWidth, QObject* parent)
    : QObject(parent), m_page(page), m_panel(panel), m_sheetWidth(sheetWidth) {}

PagePlace::~PagePlace() = default;

void PagePlace::setMap(QWidget& map) {
  m_map = &map;
  m_sheet = new Sheet(map);
  map.installEventFilter(this);
}

bool PagePlace::liesOverMap() const {
  return m_map && !m_allOver && m_map->window()->width() < kNarrowWindow;
}

void PagePlace::open() {
  m_open = true;
  put();
}

bool PagePlace::close() {
  m_open = false;
  m_allOver = false;
  const QWidget* focus = QApplication::focusWidget();
  const bool had = focus && m_page.isAncestorOf(focus);
  QWidget* before = m_sheet && !m_sheet->isHidden() ? m_sheet->before() : nullptr;
  put();
  if (!had || !before) return false;
  before->setFocus(Qt::OtherFocusReason);
  return true;
}

void PagePlace::setAllOver(bool allOver) {
  if (std::exchange(m_allOver, allOver) != allOver && m_open) put();
}

void PagePlace::put() {
  const bool overMap = m_open && liesOverMap();
  const bool elsewhere = overMap || isAllOver();
  const int width =
      overMap ? std::clamp(m_map->width() - kStageBeside, kLeastSheet, m_sheetWidth) : 0;
  QPointer<QWidget> typing = QApplication::focusWidget();
  const bool hadKeyboard = typing && m_page.isAncestorOf(typing);
  if (elsewhere) {
    if (overMap) {
      m_sheet->lay(m_page, *m_map, width);
    } else {
      m_sheet->layAllOver(m_page, bodyAround(*m_map));
    }
    m_panel.setCurrentIndex(0);
    tabInLayoutOrder(m_page);
  } else {
    if (m_panel.indexOf(&m_page) < 0) m_panel.addWidget(&m_page);
    if (m_sheet) m_sheet->lift();
    m_panel.setCurrentIndex(m_open ? m_panel.indexOf(&m_page) : 0);
    if (m_open && hadKeyboard && typing) typing->setFocus(Qt::OtherFocusReason);
    if (m_open) emit stands();
  }
  if (std::exchange(m_covers, overMap) || overMap) emit mapCovered(width);
}

bool PagePlace::eventFilter(QObject* watched, QEvent* event) {
  // It takes its place in a window of another width once that has been laid out.
  if (watched == m_map && event->type() == QEvent::Resize && m_open) {
    const bool isOver = m_sheet->parentWidget() == m_map && !m_sheet->isHidden();
    if (!m_allOver && (isOver || liesOverMap())) {
      QMetaObject::invokeMethod(this, &PagePlace::put, Qt::QueuedConnection);
    }
  }
  return QObject::eventFilter(watched, event);
}

}  // namespace throughline::editor
