#include "export_dialog.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include "frame/worded.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"
#include "throughline/journey/error.h"
#include "widgets/tab_order.h"

namespace throughline::editor {

namespace {

constexpr QSize kPreview(520, 330);
constexpr QSize kSlide(1920, 1080);
constexpr int kSlideIndex = 3;

PlainLabel* caption(const QString& text, QWidget* parent) {
  auto* label = new PlainLabel(text, parent);
  label->setProperty("look", "field");
  return label;
}

}  // namespace

ExportDialog::ExportDialog(const journey::Journey& journey, const ViewState& view, QWidget* parent)
    : QDialog(parent),
      m_journey(journey),
      m_view(view),
      m_part(new QButtonGroup(this)),
      m_size(new QComboBox(this)),
      m_theme(new QComboBox(this)),
      m_transparent(new QCheckBox(tr("Transparent ground"), this)),
      m_picture(new PlainLabel(this)),
      m_pixels(new PlainLabel(this)) {
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
  addLook(*left);
  left->addStretch(1);
  m_picture->setFixedSize(kPreview);
  m_picture->setAlignment(Qt::AlignCenter);
  m_picture->setObjectName("exportPreview");
  m_picture->setAccessibleName(tr("Preview of the picture"));
  m_pixels->setProperty("look", "small");
  m_pixels->setAlignment(Qt::AlignCenter);
  right->addWidget(m_picture);
  right->addWidget(m_pixels);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(8);
  auto* cancel = new QPushButton(tr("Cancel"), this);
  auto* copy = new QPushButton(tr("Copy"), this);
  auto* go = new QPushButton(tr("Export…"), this);
  copy->setObjectName("copyPicture");
  go->setObjectName("exportPicture");
  go->setProperty("look", "primary");
  go->setDefault(true);
  buttons->addStretch();
  for (QPushButton* each : {cancel, copy, go}) buttons->addWidget(each);
  right->addLayout(buttons);
  tabInLayoutOrder(*this);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(copy, &QPushButton::clicked, this, &ExportDialog::copyWanted);
  connect(go, &QPushButton::clicked, this, &ExportDialog::exportWanted);
}

void ExportDialog::addParts(QVBoxLayout& layout) {
  layout.addWidget(caption(tr("What to show"), this));
  const auto add = [&](ExportPart part, const QString& name, const QString& text, bool possible) {
    auto* button = new QRadioButton(plainMenuText(text), this);
    button->setObjectName(name);
    button->setEnabled(possible);
    m_part->addButton(button, static_cast<int>(part));
    layout.addWidget(button);
  };
  const auto stage = currentStage(m_journey, m_view);
  const auto selected = m_view.selectedTouchpoints().size();
  add(ExportPart::wholeMap, "partMap", tr("The whole map"), true);
  add(ExportPart::stage, "partStage",
      stage ? tr("The stage “%1”")
                  .arg(oneLine(QString::fromStdString(m_journey.get(*stage).name), 30))
            : tr("One stage (select it first)"),
      stage.has_value());
  add(ExportPart::selection, "partSelection",
      selected > 0 ? tr("The selection: %1").arg(countedKind(journey::Kind::touchpoint, selected))
                   : tr("The selection (select touchpoints first)"),
      selected > 0);
  m_part->button(static_cast<int>(ExportPart::wholeMap))->setChecked(true);
  connect(m_part, &QButtonGroup::idClicked, this, &ExportDialog::preview);
}

void ExportDialog::addLook(QVBoxLayout& layout) {
  m_size->setObjectName("exportSize");
  m_size->addItems({tr("Map size"), tr("2 × map size, for print and sharp screens"),
                    tr("3 × map size"), tr("Fit into a slide, 1920 × 1080")});
  m_size->setCurrentIndex(1);
  m_theme->setObjectName("exportTheme");
  m_theme->addItems({tr("Light"), tr("Dark")});
  m_transparent->setObjectName("exportTransparent");
  layout.addSpacing(12);
  layout.addWidget(caption(tr("Size"), this));
  layout.addWidget(m_size);
  layout.addSpacing(12);
  layout.addWidget(caption(tr("Look"), this));
  layout.addWidget(m_theme);
  layout.addWidget(m_transparent);
  m_size->setAccessibleName(tr("Size"));
  m_theme->setAccessibleName(tr("Look"));
  connect(m_size, &QComboBox::currentIndexChanged, this, &ExportDialog::preview);
  connect(m_theme, &QComboBox::currentIndexChanged, this, &ExportDialog::preview);
  connect(m_transparent, &QCheckBox::toggled, this, &ExportDialog::preview);
}

ExportOptions ExportDialog::options() const {
  ExportOptions options;
  options.part = static_cast<ExportPart>(m_part->checkedId());
  if (m_size->currentIndex() == kSlideIndex) {
    options.picture.fitInto = kSlide;
  } else {
    options.picture.scale = m_size->currentIndex() + 1;
  }
  options.picture.dark = m_theme->currentIndex() == 1;
  options.picture.transparent = m_transparent->isChecked();
  return options;
}

void ExportDialog::showEvent(QShowEvent* event) {
  QDialog::showEvent(event);
  preview();
}

const drawing::MapLayout& ExportDialog::layoutOf(ExportPart part) {
  const auto found = m_layouts.find(part);
  if (found != m_layouts.end()) return found->second;
  return m_layouts.emplace(part, layoutFor(part, m_journey, m_view)).first->second;
}

void ExportDialog::preview() {
  const ExportOptions now = options();
  const drawing::MapLayout& layout = layoutOf(now.part);
  const QSize pixels = drawing::pictureSize(layout, now.picture);
  m_pixels->setText(
      tr("%1 × %2 pixels")
          .arg(QLocale().toString(pixels.width()), QLocale().toString(pixels.height())));
  drawing::PictureOptions small = now.picture;
  small.fitInto = pixels.scaled(kPreview * devicePixelRatioF(), Qt::KeepAspectRatio);
  try {
    QImage image = drawing::picture(layout, small);
    image.setDevicePixelRatio(devicePixelRatioF());
    m_picture->setPixmap(QPixmap::fromImage(image));
  } catch (const journey::Error& error) {
    m_picture->setText(worded(error.message()));
  }
}

}  // namespace throughline::editor
