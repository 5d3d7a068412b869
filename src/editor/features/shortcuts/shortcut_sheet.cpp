#include "shortcut_sheet.h"

#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "texts.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

namespace {

constexpr int kColumns = 3;
constexpr QSize kLargest(1080, 640);

struct Group {
  QString name;
  std::vector<const ActionSpec*> specs;
};

std::vector<Group> groupsOf(const ActionRegistry& actions) {
  std::vector<Group> groups;
  for (const ActionSpec& spec : actions.specs()) {
    if (spec.keys.isEmpty()) continue;
    auto group = std::ranges::find(groups, spec.group, &Group::name);
    if (group == groups.end()) group = groups.insert(groups.end(), {spec.group, {}});
    group->specs.push_back(&spec);
  }
  return groups;
}

QWidget* makeGroup(const Group& group, QWidget* parent) {
  auto* widget = new QWidget(parent);
  auto* grid = new QGridLayout(widget);
  grid->setContentsMargins(0, 0, 0, 14);
  grid->setVerticalSpacing(5);
  grid->setColumnStretch(0, 1);
  auto* heading = new PlainLabel(group.name, widget);
  heading->setProperty("look", "section");
  grid->addWidget(heading, 0, 0, 1, 2);
  for (const ActionSpec* spec : group.specs) {
    const int row = grid->rowCount();
    auto* text = new PlainLabel(spec->text, widget);
    text->setWordWrap(true);
    text->setToolTip(plainTip(spec->tip));
    grid->addWidget(text, row, 0);
    QStringList keys;
    for (const QKeySequence& key : spec->keys) keys.append(key.toString(QKeySequence::NativeText));
    auto* shown = new QHBoxLayout;
    shown->addStretch();
    for (const QString& key : std::as_const(keys)) {
      auto* cap = new PlainLabel(key, widget);
      cap->setProperty("look", "key");
      shown->addWidget(cap);
    }
    grid->addLayout(shown, row, 1);
  }
  return widget;
}

}  // namespace

ShortcutSheet::ShortcutSheet(const ActionRegistry& actions, QWidget* parent) : QDialog(parent) {
  setObjectName("shortcutSheet");
  setWindowTitle(tr("Keyboard shortcuts"));
  setAttribute(Qt::WA_DeleteOnClose);
  auto* content = new QWidget;
  auto* columns = new QHBoxLayout(content);
  columns->setContentsMargins(22, 18, 22, 8);
  columns->setSpacing(34);
  std::array<QVBoxLayout*, kColumns> column{};
  std::array<std::size_t, kColumns> filled{};
  for (auto& each : column) {
    each = new QVBoxLayout;
    columns->addLayout(each, 1);
  }
  for (const Group& group : groupsOf(actions)) {
    const auto shortest =
        static_cast<std::size_t>(std::ranges::min_element(filled) - filled.begin());
    column.at(shortest)->addWidget(makeGroup(group, content));
    filled.at(shortest) += group.specs.size() + 2;
  }
  for (QVBoxLayout* each : column) each->addStretch();
  auto* scroll = new QScrollArea(this);
  scroll->setWidget(content);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(scroll);
  resize(QSize(kLargest.width(), std::min(kLargest.height(), content->sizeHint().height() + 24))
             .boundedTo(parent->size() - QSize(40, 40)));
}

void ShortcutSheet::addAction(WindowContext context) {
  context.actions.add(
      {.id = "help.shortcuts",
       .group = texts::Menus::tr("Help"),
       .text = tr("Keyboard shortcuts"),
       .tip = tr("Every key of this window on one sheet"),
       .keys = {Qt::Key_F1, Qt::CTRL | Qt::Key_Slash},
       .run = [context] { (new ShortcutSheet(context.actions, context.window))->open(); }});
}

}  // namespace throughline::editor
