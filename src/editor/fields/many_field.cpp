#include "many_field.h"

#include <QKeyEvent>
#include <QMenu>
#include <algorithm>

#include "throughline/editor/words.h"

namespace throughline::editor {

namespace {

using journey::FieldType;
using journey::Value;

// One entry as a list of it alone, which is worded like the whole list.
Value listOfOne(const Value& entry) {
  if (const auto* id = std::get_if<std::int64_t>(&entry)) {
    return journey::listValue(std::vector{*id});
  }
  return journey::listValue(std::vector{std::get<std::string>(entry)});
}

}  // namespace

ManyField::ManyField(Subject subject, const journey::Field& field, QWidget* parent)
    : FieldEditor(std::move(subject), field, parent), m_button(new ElidedToolButton(this)) {
  m_button->setProperty("look", "field");
  m_button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  m_button->setPopupMode(QToolButton::InstantPopup);
  m_button->setFocusPolicy(Qt::StrongFocus);
  m_button->setMenu(new QMenu(m_button));
  connect(m_button->menu(), &QMenu::aboutToShow, this, &ManyField::fillMenu);
  m_button->menu()->installEventFilter(this);
  setControl(m_button);
}

// A click or Space ticks, and the menu stays for the next one; Enter ticks and closes it.
bool ManyField::eventFilter(QObject* watched, QEvent* event) {
  auto* menu = qobject_cast<QMenu*>(watched);
  QAction* meant = nullptr;
  if (menu && event->type() == QEvent::MouseButtonRelease) {
    meant = menu->actionAt(static_cast<QMouseEvent*>(event)->position().toPoint());
  } else if (menu && event->type() == QEvent::KeyPress &&
             static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) {
    meant = menu->activeAction();
  }
  if (!meant) return FieldEditor::eventFilter(watched, event);
  meant->trigger();
  return true;
}

void ManyField::refresh() {
  const auto value = shared();
  m_button->setMenuText(value ? valueWord(subject().map.journey(), field(), *value)
                              : severalValues());
}

void ManyField::fillMenu() {
  QMenu* menu = m_button->menu();
  menu->clear();
  const std::vector<Value> ticked = named();
  for (const Value& entry : entries()) {
    const QString name = valueWord(subject().map.journey(), field(), listOfOne(entry));
    QAction* action = menu->addAction(plainMenuText(name));
    action->setCheckable(true);
    action->setChecked(std::ranges::find(ticked, entry) != ticked.end());
    connect(action, &QAction::triggered, this, [this, entry](bool on) {
      give(with(entry, on));
      refresh();
    });
  }
}

Value ManyField::with(const Value& entry, bool ticked) const {
  std::vector<Value> list = named();
  std::erase(list, entry);
  if (ticked) list.push_back(entry);
  std::vector<std::int64_t> ids;
  std::vector<std::string> words;
  for (const Value& each : entries()) {  // in the order of the map, not of the ticks
    if (std::ranges::find(list, each) == list.end()) continue;
    if (const auto* id = std::get_if<std::int64_t>(&each)) ids.push_back(*id);
    if (const auto* word = std::get_if<std::string>(&each)) words.push_back(*word);
  }
  return field().type == FieldType::references ? journey::listValue(ids)
                                               : journey::listValue(words);
}

std::vector<Value> ManyField::entries() const {
  std::vector<Value> all;
  if (field().type == FieldType::references) {
    for (const std::int64_t id : subject().nameable(field())) all.emplace_back(id);
  }
  for (const auto word : field().choices) all.emplace_back(std::string(word));
  return all;
}

std::vector<Value> ManyField::named() const {
  const Value value = shared().value_or(Value());
  std::vector<Value> all;
  for (const std::int64_t id : journey::idsIn(field(), value)) all.emplace_back(id);
  if (field().type == FieldType::choices) {
    for (std::string& word : journey::wordsIn(value)) all.emplace_back(std::move(word));
  }
  return all;
}

}  // namespace throughline::editor
