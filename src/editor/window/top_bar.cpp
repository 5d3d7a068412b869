#include "top_bar.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QStyle>
#include <algorithm>

#include "frame/paths.h"
#include "frame/shown_people.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/readings/period_chooser.h"
#include "throughline/editor/words.h"
#include "throughline/journey/intents/fields.h"
#include "throughline/journey/messages/labels.h"
#include "widgets/elided_label.h"
#include "widgets/elided_line_edit.h"
#include "widgets/elided_tool_button.h"

namespace throughline::editor {

namespace {

using journey::Id;
using journey::Kind;
using journey::Persona;

constexpr int kLeastTitle = 72;
constexpr int kWidestTitle = 420;  // in a bar without room to spare
constexpr int kRoomBeside = 900;   // for the file and the buttons
constexpr int kWideWindow = 1400;  // from here on everything has its place
constexpr int kLongestPeople = 30;
constexpr int kLongestOfPersona = 500;

ElidedToolButton* chooser(const QString& name, const QString& accessibleName, QWidget* parent) {
  auto* button = new ElidedToolButton(parent);
  button->setObjectName(name);
  button->setAccessibleName(accessibleName);
  button->setProperty("look", "box");
  button->setPopupMode(QToolButton::InstantPopup);
  button->setMenu(new QMenu(button));
  button->setFocusPolicy(Qt::StrongFocus);
  return button;
}

QString nameOf(const Persona& persona) {
  const QString name = oneLine(QString::fromStdString(persona.name), kLongestOfPersona);
  if (persona.role.empty()) return name;
  return name + ", " + oneLine(QString::fromStdString(persona.role), kLongestOfPersona);
}

}  // namespace

TopBar::TopBar(WindowContext context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_layout(new QHBoxLayout(this)),
      m_title(new ElidedLineEdit(this)),
      m_draft(new TextDraft(*m_title, [this](const QString& title) { return rename(title); })),
      m_state(new ElidedLabel(this)),
      m_persona(chooser("persona", tr("Whose journey is shown"), this)),
      m_period(new PeriodChooser(context.map, context.view, context.services, this)) {
  setObjectName("topBar");
  setAttribute(Qt::WA_StyledBackground);
  m_layout->setContentsMargins(10, 7, 12, 7);
  m_layout->setSpacing(8);
  m_title->setObjectName("mapTitle");
  m_title->setAccessibleName(tr("Title of the map"));
  m_title->setToolTip(tr("Click to rename the map"));
  m_state->setObjectName("mapState");
  m_state->setProperty("look", "small");
  m_state->setMinimumWidth(0);
  m_state->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
  m_layout->addWidget(m_title, 100);
  m_layout->addWidget(m_state);
  m_layout->addStretch(1);
  m_layout->addWidget(m_persona);
  m_layout->addWidget(m_period);
  m_draft->keepIn(
      m_context.map.typing(),
      {.kind = Kind::map, .ids = {m_context.map.journey().settings().id.value}, .field = "title"});
  connect(m_title, &QLineEdit::textChanged, this, &TopBar::fitTitle);
  connect(&m_context.map.typing(), &Typing::stateChanged, this, &TopBar::refresh);
  connect(m_draft, &TextDraft::ended, this, &TopBar::titleEnded);
  connect(m_persona->menu(), &QMenu::aboutToShow, this, &TopBar::fillPersonas);
  connect(&m_context.map, &OpenMap::changed, this, &TopBar::refresh);
  connect(&m_context.map, &OpenMap::accessChanged, this, &TopBar::refresh);
  connect(&m_context.view, &ViewState::optionsChanged, this, &TopBar::refresh);
  refresh();
}

void TopBar::addRight(QWidget* widget) { m_layout->addWidget(widget); }

void TopBar::addSwitch(QWidget* widget) {
  m_layout->insertWidget(m_layout->indexOf(m_state) + 1, widget);
}

void TopBar::addWide(QWidget* widget) {
  m_layout->insertWidget(m_layout->indexOf(m_persona) - 1, widget);
  m_wide.push_back(widget);
  widget->setVisible(width() >= kWideWindow);
}

bool TopBar::rename(const QString& title) {
  const Id<journey::MapSettings> id = m_context.map.journey().settings().id;
  return m_context.map.edit(journey::messages::renameMap(), nullptr, [&](journey::Edit& edit) {
    journey::setField(edit, Kind::map, id.value, "title", title.toStdString());
  });
}

bool TopBar::resume(const store::Draft& draft) {
  if (draft.kind != Kind::map || draft.field != "title") return false;
  m_title->setFocus();
  m_draft->resume(QString::fromStdString(draft.text));
  return true;
}

void TopBar::refresh() {
  const auto& journey = m_context.map.journey();
  m_draft->show(QString::fromStdString(journey.settings().title));
  m_title->setReadOnly(!m_context.map.canEdit());
  m_state->setToolTip(plainTip(shownFileName(fromPath(m_context.map.document().path()))));
  showState();
  fitTitle();

  const auto shown = drawing::shownPersonas(journey, m_context.view.options());
  m_persona->setVisible(!shown.empty());
  if (shown.empty()) return;
  const QString words = journey.count(Kind::persona) == 1
                            ? nameOf(*shown.front())
                            : shownPeopleWords(journey, m_context.view);
  m_persona->setMenuText(plainMenuText(tr("Persona: %1").arg(oneLine(words, kLongestPeople))));
  m_persona->setToolTip(plainTip(words));
}

void TopBar::showState() {
  const bool waits = m_context.map.waitingEdit();
  m_state->setText(state());
  const char* look = waits ? "smallFault" : "small";
  if (m_state->property("look") != look) {
    m_state->setProperty("look", look);
    m_state->style()->unpolish(m_state);
    m_state->style()->polish(m_state);
  }
  QStringList parts{oneLine(QString::fromStdString(m_context.map.journey().settings().title))};
  if (waits) parts << tr("%n edits not on disk", nullptr, 1);
  m_context.window->setWindowTitle((parts << "Throughline").join(QStringLiteral(" – ")));
}

void TopBar::fitTitle() {
  m_title->ensurePolished();  // the style sheet sets the title's own font
  const int wanted = m_title->fontMetrics().horizontalAdvance(m_title->text()) + 30;
  m_title->setMinimumWidth(std::min(wanted, kLeastTitle));
  m_title->setMaximumWidth(
      std::clamp(wanted, kLeastTitle, std::max(kWidestTitle, width() - kRoomBeside)));
}

void TopBar::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  for (QWidget* each : m_wide) each->setVisible(width() >= kWideWindow);
  fitTitle();
}

QString TopBar::state() const {
  const auto& document = m_context.map.document();
  const QString file = shownFileName(QFileInfo(fromPath(document.path())).fileName());
  if (m_context.map.waitingEdit()) {
    return tr("%1 · %2").arg(file, tr("%n edits not on disk", nullptr, 1));
  }
  switch (document.access().mode) {
    case store::Access::Mode::waiting:
      break;
    case store::Access::Mode::read_only:
      return tr("%1 · read-only").arg(file);
    case store::Access::Mode::stopped:
      return tr("%1 · editing has stopped").arg(file);
    case store::Access::Mode::writable:
      break;
  }
  if (document.failedEdit()) return tr("%1 · last edit not saved").arg(file);
  switch (m_context.map.typing().state()) {
    case Typing::State::unkept:
      return tr("%1 · typing …").arg(file);
    case Typing::State::failing:
      return tr("%1 · typing, cannot be kept on the disk").arg(file);
    case Typing::State::kept:
      return tr("%1 · typing, kept as a draft").arg(file);
    case Typing::State::none:
      break;
  }
  return tr("%1 · saved").arg(file);
}

void TopBar::fillPersonas() {
  QMenu& menu = *m_persona->menu();
  menu.clear();
  const journey::Journey& journey = m_context.map.journey();
  const bool all = showsEveryone(journey, m_context.view);
  const auto add = [&](const QString& text, bool checked, auto run) {
    QAction* action = menu.addAction(text, this, run);
    action->setCheckable(true);
    action->setChecked(checked);
  };
  if (journey.count(Kind::persona) > 1) {
    add(tr("Everyone"), all, [this] { showEveryone(m_context.view); });
    menu.addSeparator();
  }
  for (const Persona* persona : journey.list<Persona>()) {
    const bool checked = !all && isShown(journey, m_context.view, persona->id);
    add(plainMenuText(oneLine(nameOf(*persona))), checked, [this, all, id = persona->id] {
      const journey::Journey& now = m_context.map.journey();
      if (all) {
        showOnly(now, m_context.view, id);
      } else {
        toggleShown(now, m_context.view, id);
      }
    });
  }
}

}  // namespace throughline::editor
