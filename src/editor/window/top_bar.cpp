#include "top_bar.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QStyle>
#include <algorithm>

#include "frame/paths.h"
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

constexpr int kLeastTitle = 110;
constexpr int kWidestTitle = 420;  // in a bar without room to spare
constexpr int kRoomBeside = 900;   // for the file and the buttons
constexpr int kLongestName = 24;
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
  m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  m_layout->addWidget(m_title, 100);
  m_layout->addWidget(m_state, 1);
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

  const auto& options = m_context.view.options();
  const auto personas = journey.list<Persona>();
  const Persona* persona = options.persona ? journey.find(*options.persona) : nullptr;
  if (!persona && !personas.empty()) persona = personas.front();
  m_persona->setVisible(persona);
  if (persona) {
    m_persona->setMenuText(
        plainMenuText(tr("Persona: %1").arg(oneLine(nameOf(*persona), kLongestName))));
    m_persona->setToolTip(plainTip(nameOf(*persona)));
  }
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
  for (const Persona* persona : m_context.map.journey().list<Persona>()) {
    menu.addAction(plainMenuText(oneLine(nameOf(*persona))), this, [this, id = persona->id] {
      auto options = m_context.view.options();
      options.persona = id;
      m_context.view.setOptions(options);
    });
  }
}

}  // namespace throughline::editor
