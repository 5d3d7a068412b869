#include "map_area.h"

#include <QResizeEvent>
#include <QVBoxLayout>

#include "people/people_row.h"
#include "throughline/editor/canvas/canvas.h"

namespace throughline::editor {

namespace {

constexpr int kLowHeight = 680;  // below it the row folds
constexpr const char* kSetting = "people/hidden";

}  // namespace

MapArea::MapArea(PeopleRow& people, Canvas& canvas, QSettings* settings)
    : m_people(people), m_canvas(canvas), m_settings(settings) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(&people);
  column->addWidget(&canvas, 1);
  people.setVisible(!settings || !settings->value(kSetting).toBool());
}

void MapArea::setBar(QWidget& bar) {
  m_bar = &bar;
  static_cast<QVBoxLayout*>(layout())->insertWidget(0, &bar);
  bar.hide();
}

void MapArea::showBar(bool shown) {
  if (!shown && m_bar->isHidden()) return;
  const int before = m_canvas.viewport()->mapToGlobal(QPoint()).y();
  if (shown && !m_holdsBar) {
    m_wasShown = arePeopleShown();
    // As high as the people, so that nothing moves.
    const int high = m_bar->sizeHint().height();
    m_bar->setFixedHeight(m_wasShown ? std::max(m_people.height(), high) : high);
  }
  m_holdsBar = shown;
  m_people.setVisible(!shown && m_wasShown);
  m_bar->setVisible(shown);
  layout()->activate();
  m_canvas.staysThough(m_canvas.viewport()->mapToGlobal(QPoint()).y() - before);
}

bool MapArea::arePeopleShown() const { return m_holdsBar ? m_wasShown : !m_people.isHidden(); }

void MapArea::setPeopleShown(bool shown) {
  if (shown == arePeopleShown()) return;
  m_wasShown = shown;
  m_people.setVisible(shown && !m_holdsBar);
  if (m_settings) m_settings->setValue(kSetting, !shown);
  emit peopleShown(shown);
}

void MapArea::resizeEvent(QResizeEvent* event) {
  m_people.setFolded(event->size().height() < kLowHeight);
  QWidget::resizeEvent(event);
}

}  // namespace throughline::editor
