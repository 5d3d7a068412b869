#include "widgets/check_popup.h"

#include <QCheckBox>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "throughline/editor/plain_text.h"

namespace throughline::editor {

namespace {

constexpr int kPopupWidth = 250;
constexpr int kTallestPopup = 520;

/// Under the button, from its right edge to the left, but not out of its window.
QRect placeUnder(const QWidget& button, QSize size) {
  QRect place(button.mapToGlobal(QPoint(button.width() - size.width(), button.height() + 4)), size);
  const int left = button.window()->mapToGlobal(QPoint(0, 0)).x();
  if (place.left() < left) place.moveLeft(button.mapToGlobal(QPoint(0, 0)).x());
  return place;
}

}  // namespace

CheckPopup::CheckPopup(const std::vector<CheckChoice>& choices, QWidget* under)
    : QFrame(under, Qt::Popup) {
  setObjectName("popup");
  setAttribute(Qt::WA_DeleteOnClose);
  auto* content = new QWidget;
  auto* boxes = new QVBoxLayout(content);
  boxes->setContentsMargins(12, 10, 12, 10);
  boxes->setSpacing(2);
  QString group;
  for (const CheckChoice& choice : choices) {
    if (choice.group != group) {
      group = choice.group;
      auto* heading = new PlainLabel(group, content);
      heading->setProperty("look", "field");
      boxes->addWidget(heading);
    }
    auto* box = new QCheckBox(plainMenuText(choice.text), content);
    box->setChecked(choice.on);
    boxes->addWidget(box);
    connect(box, &QCheckBox::toggled, this, choice.set);
  }
  auto* scroll = new QScrollArea(this);
  scroll->setWidget(content);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(1, 1, 1, 1);
  layout->addWidget(scroll);
  const int height = std::min(content->sizeHint().height() + 4, kTallestPopup);
  setGeometry(placeUnder(*under, {kPopupWidth, height}));
  if (auto* first = content->findChild<QCheckBox*>()) first->setFocus();
}

}  // namespace throughline::editor
