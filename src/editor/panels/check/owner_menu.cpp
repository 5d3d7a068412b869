#include "owner_menu.h"

#include "throughline/editor/plain_text.h"
#include "widgets/dot_icon.h"

namespace throughline::editor {

namespace {

constexpr std::size_t kOwnersAtOnce = 3;
constexpr int kLongestOwner = 40;

}  // namespace

OwnerMenu::OwnerMenu(const journey::Journey& journey, journey::Id<journey::Stage> stage,
                     QWidget* parent)
    : QMenu(parent) {
  setObjectName("owners");
  setAttribute(Qt::WA_DeleteOnClose);
  const auto owners = ownersFor(journey, stage);
  QMenu* more = nullptr;
  for (std::size_t i = 0; i < owners.size(); ++i) {
    if (i == kOwnersAtOnce) {
      more = addMenu(tr("%Ln more", nullptr, static_cast<int>(owners.size() - kOwnersAtOnce)));
    }
    add(more ? *more : *this, journey.get(owners[i].department), owners[i]);
  }
  addAction(tr("Type a new one…"), this, &OwnerMenu::newWanted);
}

// What stands behind a tab is set at the right, as shortcuts are.
void OwnerMenu::add(QMenu& menu, const journey::Department& department, const OwnerChoice& choice) {
  const QString name = QString::fromStdString(department.name);
  QString text = plainMenuText(oneLine(name, kLongestOwner));
  if (choice.atStage > 0) {
    text += u'\t' + tr("owns %Ln at this stage", nullptr, static_cast<int>(choice.atStage));
  } else if (choice.onMap > 0) {
    text += u'\t' + tr("owns %Ln on this map", nullptr, static_cast<int>(choice.onMap));
  }
  const QColor color(QString::fromStdString(department.color));
  menu.addAction(dotIcon(color, devicePixelRatioF()), text, this,
                 [this, name] { emit chosen(name); });
}

}  // namespace throughline::editor
