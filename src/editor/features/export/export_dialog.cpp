#include "export_dialog.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "frame/worded.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/readings/number_format.h"
#include "throughline/editor/words.h"
#include "throughline/journey/error.h"
#include "widgets/tab_order.h"

namespace throughline::editor {

namespace {

constexpr QSize kPreview(520, 330);
constexpr QSize kLeastPreview(160, 100);
constexpr QSize kBeside(440, 220);  // what the dialog and its choices take of a screen
constexpr QSize kSlide(1920, 1080);
constexpr int kSlideIndex = 3;

QStringList sizes() {
  return {ExportDialog::tr("Map size"),
          ExportDialog::tr("2 × map size, for print and sharp screens"),
          ExportDialog::tr("3 × map size"), ExportDialog::tr("Fit into a slide, 1920 × 1080")};
}

PlainLabel* caption(const QString& text, QWidget* parent) {
  auto* label = new PlainLabel(text, parent);
  label->setProperty("look", "field");
  return label;
}

}  // namespace

ExportDialog::ExportDialog(const journey::Journey& journey, const ViewState& view,
                           QSettings& settings, QWidget* parent)
    : QDialog(parent),
      m_journey(journey),
      m_view(view),
      m_settings(settings),
      m_choices(choicesIn(settings)),
      m_part(new QButtonGroup(this)),
      m_size(new QComboBox(this)),
      m_theme(new QComboBox(this)),
      m_transparent(new QCheckBox(tr("Transparent ground"), this)),
      m_title(new QCheckBox(tr("Title, persona and period above"), this)),
      m_picture(new PlainLabel(this)),
      m_pixels(new PlainLabel(this)),
      m_copy(new QPushButton(tr("Copy"), this)),
      m_export(new QPushButton(tr("Export…"), this)) {
  setObjectName("exportDialog");
  setWindowTitle(tr("Export picture"));
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(18, 18, 18, 18);
  layout->setSpacing(20);
  auto* left = new QVBoxLayout;
  auto* right = new QVBoxLayout;
  left->setSpacing(6);
  right->setSpacing(10);
  layout->addLayout(left);
  layout->addLayout(right, 1);
  addParts(*left);
  addSize(*left);
  addLook(*left);
  left->addStretch(1);
  m_picture->setFixedSize(
      kPreview.boundedTo(screen()->availableSize() - kBeside).expandedTo(kLeastPreview));
  m_picture->setAlignment(Qt::AlignCenter);
  m_picture->setObjectName("exportPreview");
  m_picture->setAccessibleName(tr("Preview of the picture"));
  m_pixels->setObjectName("exportPixels");
  m_pixels->setProperty("look", "small");
  m_pixels->setAlignment(Qt::AlignCenter);
  m_pixels->setWordWrap(true);
  right->addWidget(m_picture);
  right->addWidget(m_pixels);
  addButtons(*right);
  tabInLayoutOrder(*this);
}

void ExportDialog::addParts(QVBoxLayout& layout) {
  layout.addWidget(caption(tr("What to show"), this));
  const auto add = [&](ExportPart part, const QString& name, const QString& text, bool possible) {
    auto* button = new QRadioButton(plainMenuText(text), this);
    button->setObjectName(name);
    button->setEnabled(possible);
    m_part->addButton(button, static_cast<int>(part));
    layout.addWidget(button);
    if (possible && part == m_choices.part) button->setChecked(true);
  };
  const auto stage = currentStage(m_journey, m_view);
  const std::size_t stages = m_journey.count(journey::Kind::stage);
  const auto selected = m_view.selectedTouchpoints().size();
  add(ExportPart::wholeMap, "partMap", tr("The whole map"), true);
  add(ExportPart::eachStage, "partEachStage",
      tr("One slide for each stage: %n files", nullptr, static_cast<int>(stages)), stages > 0);
  add(ExportPart::stage, "partStage",
      stage ? tr("The stage “%1”")
                  .arg(oneLine(QString::fromStdString(m_journey.get(*stage).name), 30))
            : tr("One stage (select it first)"),
      stage.has_value());
  add(ExportPart::selection, "partSelection",
      selected > 0 ? tr("The selection: %1").arg(countedKind(journey::Kind::touchpoint, selected))
                   : tr("The selection (select touchpoints first)"),
      selected > 0);
  if (!m_part->checkedButton()) {
    m_part->button(static_cast<int>(ExportPart::wholeMap))->setChecked(true);
  }
  connect(m_part, &QButtonGroup::idClicked, this, &ExportDialog::refresh);
}

void ExportDialog::addSize(QVBoxLayout& layout) {
  m_size->setObjectName("exportSize");
  m_size->addItems(sizes());
  m_size->setCurrentIndex(std::clamp(m_choices.size, 0, kSlideIndex));
  m_size->setAccessibleName(tr("Size"));
  layout.addSpacing(12);
  layout.addWidget(caption(tr("Size"), this));
  layout.addWidget(m_size);
  connect(m_size, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
}

void ExportDialog::addLook(QVBoxLayout& layout) {
  m_theme->setObjectName("exportTheme");
  m_theme->addItems({tr("Light"), tr("Dark")});
  m_theme->setCurrentIndex(m_choices.dark ? 1 : 0);
  m_theme->setAccessibleName(tr("Look"));
  m_transparent->setObjectName("exportTransparent");
  m_transparent->setChecked(m_choices.transparent);
  m_title->setObjectName("exportTitle");
  layout.addSpacing(12);
  layout.addWidget(caption(tr("Look"), this));
  layout.addWidget(m_theme);
  layout.addWidget(m_title);
  layout.addWidget(m_transparent);
  connect(m_theme, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
  connect(m_transparent, &QCheckBox::toggled, this, &ExportDialog::refresh);
  connect(m_title, &QCheckBox::clicked, this, [this](bool wanted) {
    (isSlide() ? m_choices.titleOnSlides : m_choices.titleAsShown) = wanted;
    refresh();
  });
}

void ExportDialog::addButtons(QVBoxLayout& layout) {
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(8);
  auto* cancel = new QPushButton(tr("Cancel"), this);
  m_copy->setObjectName("copyPicture");
  m_export->setObjectName("exportPicture");
  m_export->setProperty("look", "primary");
  m_export->setDefault(true);
  buttons->addStretch();
  for (QPushButton* each : {cancel, m_copy, m_export}) buttons->addWidget(each);
  layout.addLayout(buttons);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copyWanted);
  connect(m_export, &QPushButton::clicked, this, &ExportDialog::exportWanted);
}

bool ExportDialog::isSlide() const {
  return m_size->currentIndex() == kSlideIndex ||
         m_part->checkedId() == static_cast<int>(ExportPart::eachStage);
}

ExportOptions ExportDialog::options() const {
  ExportOptions options;
  options.part = static_cast<ExportPart>(m_part->checkedId());
  if (isSlide()) {
    options.picture.fitInto = kSlide;
  } else {
    options.picture.scale = m_size->currentIndex() + 1;
  }
  options.picture.dark = m_theme->currentIndex() == 1;
  options.picture.transparent = m_transparent->isChecked();
  options.title = m_title->isChecked();
  return options;
}

void ExportDialog::keepChoices() {
  m_choices.part = static_cast<ExportPart>(m_part->checkedId());
  m_choices.size = m_size->currentIndex();
  m_choices.dark = m_theme->currentIndex() == 1;
  m_choices.transparent = m_transparent->isChecked();
  editor::keepChoices(m_choices, m_settings);
}

void ExportDialog::showEvent(QShowEvent* event) {
  QDialog::showEvent(event);
  refresh();
}

const drawing::MapLayout& ExportDialog::layoutOf(const ExportOptions& options) {
  // What else is chosen changes no layout.
  const std::tuple key{options.part, options.picture.fitInto.has_value(), options.title};
  const auto found = m_layouts.find(key);
  if (found != m_layouts.end()) return found->second;
  return m_layouts.emplace(key, layoutFor(options, m_journey, m_view)).first->second;
}

void ExportDialog::refresh() {
  const bool isSeveral = m_part->checkedId() == static_cast<int>(ExportPart::eachStage);
  m_size->setEnabled(!isSeveral);
  m_copy->setEnabled(!isSeveral);
  m_title->setChecked(isSlide() ? m_choices.titleOnSlides : m_choices.titleAsShown);
  const ExportOptions now = options();
  try {
    preview(now);
    m_export->setEnabled(true);
  } catch (const journey::Error& error) {
    m_pixels->setText(worded(error.message()));
    m_export->setEnabled(false);
  }
}

void ExportDialog::preview(const ExportOptions& now) {
  const drawing::MapLayout& layout = layoutOf(now);
  const QSize pixels = drawing::pictureSize(layout, now.picture);
  drawing::PictureOptions small = now.picture;
  small.fitInto = pixels.scaled(m_picture->size() * devicePixelRatioF(), Qt::KeepAspectRatio);
  QImage image = drawing::picture(layout, small);
  image.setDevicePixelRatio(devicePixelRatioF());
  m_picture->setPixmap(QPixmap::fromImage(image));
  drawing::checkWritable(layout, now.picture);
  const NumberFormat format(notationOf(m_journey.settings().numbers));
  QStringList words{
      tr("%1 × %2 pixels").arg(format.shown(pixels.width()), format.shown(pixels.height()))};
  if (const auto smallest = drawing::smallestText(layout, now.picture)) {
    words << tr("smallest text %1 px").arg(format.shown(std::round(*smallest)));
  }
  m_pixels->setText(words.join(QStringLiteral(" · ")));
}

}  // namespace throughline::editor
