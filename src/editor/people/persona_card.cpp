#include "people/persona_card.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "fields/field_factory.h"
#include "fields/picture_field.h"
#include "people/card_views.h"
#include "people/face_tile.h"
#include "people/person_look.h"
#include "throughline/drawing/feelings_sketch.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

using journey::Kind;

namespace {

constexpr int kLongestShown = 60;

/// A field, and where it stands in the grid of two columns.
struct CardField {
  std::string_view key;
  int row;
  int column;
  int span = 1;
};
constexpr std::array kFields{
    CardField{"name", 0, 0},     CardField{"role", 0, 1},     CardField{"part", 1, 0},
    CardField{"picture", 1, 1},  CardField{"goals", 2, 0, 2}, CardField{"pains", 3, 0, 2},
    CardField{"quote", 4, 0, 2},
};

}  // namespace

PersonaCard::PersonaCard(const WindowContext& context, PeopleVerbs& verbs, PersonaId persona,
                         FaceTile& face)
    : QFrame(context.window),
      m_context(context),
      m_verbs(verbs),
      m_persona(persona),
      m_face(&face),
      m_area(new QScrollArea(this)),
      m_content(new QWidget),
      m_theme(&context.appearance.theme()) {
  setObjectName("personaCard");
  m_area->setFrameShape(QFrame::NoFrame);
  m_area->setFocusPolicy(Qt::NoFocus);
  m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_area->setWidgetResizable(true);
  m_area->setWidget(m_content);
  auto* column = new QVBoxLayout(m_content);
  column->setContentsMargins(14, 12, 14, 12);
  column->setSpacing(8);
  addHeader(*column);
  addFields(*column);
  addFeelings(*column);
  addButtons(*column);
  face.installEventFilter(this);
  context.window->installEventFilter(this);
  m_content->installEventFilter(this);
  for (QWidget* each : m_content->findChildren<QWidget*>()) each->installEventFilter(this);
  connect(&context.map, &OpenMap::changed, this, &PersonaCard::refresh);
  connect(&context.map, &OpenMap::accessChanged, this, &PersonaCard::refresh);
  connect(&context.view, &ViewState::optionsChanged, this, &PersonaCard::refresh);
  refresh();
}

void PersonaCard::addHeader(QVBoxLayout& column) {
  auto* row = new QHBoxLayout;
  m_portrait = new PortraitView(m_content);
  row->addWidget(m_portrait);
  auto* names = new QVBoxLayout;
  names->setSpacing(0);
  m_name = new PlainLabel(m_content);
  m_name->setProperty("look", "heading");
  m_name->setWordWrap(true);
  m_role = new PlainLabel(m_content);
  m_role->setProperty("look", "small");
  m_role->setWordWrap(true);
  names->addStretch(1);
  names->addWidget(m_name);
  names->addWidget(m_role);
  names->addStretch(1);
  row->addLayout(names, 1);
  auto* more = new QToolButton(m_content);
  more->setText(QStringLiteral("…"));
  more->setObjectName("more");
  more->setAccessibleName(tr("More"));
  more->setProperty("look", "quiet");
  more->setPopupMode(QToolButton::InstantPopup);
  more->setMenu(new QMenu(more));
  more->menu()->addAction(tr("Move left"), this, [this] { m_verbs.step(m_persona, -1); });
  more->menu()->addAction(tr("Move right"), this, [this] { m_verbs.step(m_persona, 1); });
  more->menu()->addSeparator();
  more->menu()->addAction(tr("Remove from the map"), this, [this] { m_verbs.remove(m_persona); });
  more->setFocusPolicy(Qt::StrongFocus);
  auto* cross = new QToolButton(m_content);
  cross->setText(QStringLiteral("×"));
  cross->setObjectName("close");
  cross->setAccessibleName(tr("Close"));
  cross->setToolTip(plainTip(tr("Close (Esc)")));
  cross->setProperty("look", "quiet");
  cross->setFocusPolicy(Qt::StrongFocus);
  connect(cross, &QToolButton::clicked, this, &PersonaCard::close);
  row->addWidget(more, 0, Qt::AlignTop);
  row->addWidget(cross, 0, Qt::AlignTop);
  column.addLayout(row);
}

void PersonaCard::addFields(QVBoxLayout& column) {
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(8);
  grid->setVerticalSpacing(6);
  grid->setColumnStretch(0, 1);
  grid->setColumnStretch(1, 1);
  const Subject subject{m_context.map, Kind::persona, {m_persona.value}};
  for (const CardField& each : kFields) {
    const journey::Field* field = journey::describe(Kind::persona).find(each.key);
    FieldEditor* editor = makeFieldEditor(subject, *field, m_content);
    grid->addWidget(editor, each.row, each.column, 1, each.span, Qt::AlignTop);
    if (auto* picture = qobject_cast<PictureField*>(editor)) picture->setInOneLine();
    connect(editor, &FieldEditor::fileRequested, this,
            [this](const QString& title, const QString& filter, const TakeFile& take) {
              const auto path = m_context.services.dialogs->askOpen(this, title, filter);
              if (path) take(*path);
            });
    m_fields.push_back(editor);
  }
  column.addLayout(grid);
}

void PersonaCard::addFeelings(QVBoxLayout& column) {
  auto* row = new QHBoxLayout;
  auto* title = new PlainLabel(tr("Feelings"), m_content);
  title->setProperty("look", "section");
  row->addWidget(title, 1);
  m_aim = new QCheckBox(tr("As it should be"), m_content);
  m_aim->setObjectName("aim");
  m_aim->setToolTip(tr("A second curve, to be dragged to where it should be."));
  connect(m_aim, &QCheckBox::clicked, this, [this](bool checked) {
    m_verbs.showAim(m_persona, checked);
    refresh();
  });
  row->addWidget(m_aim);
  column.addLayout(row);
  m_feelings = new FeelingsView(m_content);
  column.addWidget(m_feelings, 0, Qt::AlignHCenter);
}

void PersonaCard::addButtons(QVBoxLayout& column) {
  auto* row = new QHBoxLayout;
  m_only = new QPushButton(m_content);
  m_only->setObjectName("showOnly");
  connect(m_only, &QPushButton::clicked, this,
          [this] { showOnly(m_context.map.journey(), m_context.view, m_persona); });
  m_onCurve = new QPushButton(m_content);
  m_onCurve->setObjectName("onCurve");
  m_onCurve->setCheckable(true);
  connect(m_onCurve, &QPushButton::clicked, this, [this] {
    toggleShown(m_context.map.journey(), m_context.view, m_persona);
    refresh();
  });
  row->addWidget(m_only);
  row->addWidget(m_onCurve);
  row->addStretch(1);
  column.addLayout(row);
}

void PersonaCard::refresh() {
  const journey::Journey& journey = m_context.map.journey();
  const auto* person = journey.find(m_persona);
  if (!person) return;
  const QString name = oneLine(QString::fromStdString(person->name), kLongestShown);
  m_name->setText(name);
  m_role->setText(oneLine(QString::fromStdString(person->role), kLongestShown));
  m_role->setVisible(!person->role.empty());
  m_portrait->show(portraitOf(journey, *person), *m_theme);
  setAccessibleName(name);
  for (FieldEditor* field : m_fields) {
    field->refresh();
    field->setWritable(m_context.map.canEdit());
  }
  const bool aim = m_verbs.showsAim(m_persona);
  m_aim->setChecked(aim);
  const bool shown = isShown(journey, m_context.view, m_persona);
  const bool alone = shown && !showsEveryone(journey, m_context.view) &&
                     drawing::shownPersonas(journey, m_context.view.options()).size() == 1;
  m_only->setText(alone ? tr("Show everyone") : tr("Show only them"));
  m_onCurve->setChecked(shown);
  m_onCurve->setText(shown ? tr("✓ On the curve") : tr("On the curve"));
  const auto& options = m_context.view.options();
  drawing::CurveLook look;
  const auto people = drawing::shownPersonas(journey, options);
  const auto at = std::ranges::find(people, m_persona, &journey::Persona::id);
  if (at != people.end()) {
    look = drawing::fullLook(static_cast<std::size_t>(at - people.begin()));
  }
  m_feelings->show(
      drawing::feelingsSketch(journey, *person, look, FeelingsView::pictureSize(), aim, options),
      *m_theme);
}

void PersonaCard::askName() {
  QWidget* target = m_fields.front()->focusTarget();
  target->setFocus(Qt::OtherFocusReason);
  if (auto* line = qobject_cast<QLineEdit*>(target)) line->selectAll();
}

void PersonaCard::flush() {
  for (FieldEditor* field : m_fields) field->flush();
}

bool PersonaCard::resume(const QString& key, const QString& text) {
  const auto found = std::ranges::find_if(
      m_fields, [&](const FieldEditor* each) { return each->objectName() == key; });
  if (found == m_fields.end()) return false;
  (*found)->focusTarget()->setFocus();
  return (*found)->resume(text);
}

bool PersonaCard::takeRefusal(store::Initiator initiator, const QString& sentence) {
  const auto found = std::ranges::find(m_fields, initiator);
  if (found == m_fields.end()) return false;
  (*found)->showRefusal(sentence);
  return true;
}

void PersonaCard::setTheme(const drawing::Theme& theme) {
  m_theme = &theme;
  refresh();
  update();
}

}  // namespace throughline::editor
