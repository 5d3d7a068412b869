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
    : m_people(people), m_settings(settings) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(&people);
  column->addWidget(&canvas, 1);
  people.setVisible(!settings || !settings->value(kSetting).toBool());
}

bool MapArea::arePeopleShown() const { return !m_people.isHidden(); }

void MapArea::setPeopleShown(bool shown) {
  if (shown == arePeopleShown()) return;
  m_people.setVisible(shown);
  if (m_settings) m_settings->setValue(kSetting, !shown);
  emit peopleShown(shown);
}

void MapArea::resizeEvent(QResizeEvent* event) {
  m_people.setFolded(event->size().height() < kLowHeight);
  QWidget::resizeEvent(event);
}

}  // namespace throughline::editor
