#include "picture_field.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <utility>

#include "frame/picture_input.h"
#include "frame/worded.h"
#include "throughline/journey/error.h"
#include "widgets/picture_preview.h"

namespace throughline::editor {

namespace {

constexpr QSize kShown(240, 120);

QPushButton* button(const QString& text, const char* name, QWidget* parent) {
  auto* made = new QPushButton(text, parent);
  made->setObjectName(name);
  made->setProperty("look", "link");
  return made;
}

}  // namespace

PictureField::PictureField(Subject theSubject, const journey::Field& field, QWidget* parent)
    : FieldEditor(std::move(theSubject), field, parent) {
  auto* control = new QWidget(this);
  m_box = new QToolButton(control);
  m_box->setObjectName("shown");
  m_box->setProperty("look", "box");
  m_box->setIconSize(kShown);
  m_box->setFocusPolicy(Qt::StrongFocus);
  m_box->setAcceptDrops(true);
  m_box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  m_box->installEventFilter(this);
  m_choose = button(tr("Choose…"), "choose", control);
  m_paste = button(tr("Paste"), "paste", control);
  m_remove = button(tr("Remove"), "removePicture", control);
  auto* row = new QHBoxLayout;
  row->setContentsMargins(0, 0, 0, 0);
  for (QPushButton* each : {m_choose, m_paste, m_remove}) row->addWidget(each);
  row->addStretch();
  m_layout = new QVBoxLayout(control);
  m_layout->setContentsMargins(0, 0, 0, 0);
  m_layout->setSpacing(4);
  m_layout->addWidget(m_box);
  m_layout->addLayout(row);
  setControl(control, m_box);
  connect(m_box, &QToolButton::clicked, this,
          [this] { hash() && !m_inOneLine ? showLarge() : choose(); });
  connect(m_choose, &QPushButton::clicked, this, &PictureField::choose);
  connect(m_paste, &QPushButton::clicked, this, &PictureField::paste);
  connect(m_remove, &QPushButton::clicked, this, [this] {
    FieldEditor::give(journey::Value());
    refresh();
  });
}

void PictureField::setInOneLine() {
  m_inOneLine = true;
  m_choose->hide();
  m_paste->hide();
  m_remove->setText(QStringLiteral("×"));
  m_remove->setAccessibleName(tr("Remove the picture"));
  m_remove->setToolTip(plainTip(tr("Remove the picture")));
  m_layout->setDirection(QBoxLayout::LeftToRight);
  refresh();
}

std::optional<journey::ImageHash> PictureField::hash() const {
  if (!subject().exists()) return std::nullopt;
  const auto value = shared();
  const auto* text = value ? std::get_if<std::string>(&*value) : nullptr;
  return text ? std::optional(journey::ImageHash{*text}) : std::nullopt;
}

QImage PictureField::image() const {
  const auto found = hash();
  const auto image = found ? subject().map.journey().images().find(*found) : nullptr;
  if (!image) return {};
  return QImage::fromData(reinterpret_cast<const uchar*>(image->bytes().data()),
                          static_cast<int>(image->bytes().size()));
}

void PictureField::refresh() {
  const QImage picture = m_inOneLine ? QImage() : image();
  const bool differs = subject().exists() && !shared();
  if (picture.isNull()) {
    m_box->setIcon({});
    m_box->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_box->setText(differs       ? severalValues()
                   : m_inOneLine ? tr("Drop or choose…")
                   : hash()      ? tr("The picture cannot be read")
                                 : tr("Drop a picture here"));
    if (!m_inOneLine) m_box->setFixedHeight(fontMetrics().height() * 3);
  } else {
    const qreal ratio = devicePixelRatioF();
    QPixmap shown = QPixmap::fromImage(picture.scaled(
        kShown.boundedTo(picture.size()) * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    shown.setDevicePixelRatio(ratio);
    m_box->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_box->setIcon(shown);
    m_box->setFixedHeight(static_cast<int>(shown.height() / ratio) + 10);
  }
  m_box->setToolTip(picture.isNull() ? QString() : plainTip(tr("Show it large")));
  m_box->setAccessibleDescription(picture.isNull() ? m_box->text() : tr("Show it large"));
  m_remove->setVisible(hash() || differs);
  setWritable(m_writable);
}

// A picture can be looked at where it cannot be changed.
void PictureField::setWritable(bool writable) {
  m_writable = writable;
  for (QPushButton* each : {m_choose, m_paste, m_remove}) each->setEnabled(writable);
  m_box->setEnabled(writable || (hash() && !m_inOneLine));
}

template <class Take>
void PictureField::give(Take take) {
  if (!m_writable) return;
  try {
    const journey::Image image = take();
    const auto added = subject().map.journey().images().add(image);
    showRefusal({});
    FieldEditor::give(journey::Value(added.hex));
    refresh();
  } catch (const journey::Error& error) {
    showRefusal(worded(error.placedMessage()));
  }
}

void PictureField::choose() {
  emit fileRequested(tr("Choose a picture"), tr("Pictures %1").arg(kPictureSuffixes),
                     [field = QPointer(this)](const QString& path) {
                       if (field) field->give([&] { return pictureInFile(path); });
                     });
}

void PictureField::paste() {
  const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
  if (!mime || !holdsPicture(*mime)) return showRefusal(tr("the clipboard holds no picture"));
  give([&] { return editor::pictureOf(*mime); });
}

void PictureField::showLarge() {
  const QImage picture = image();
  if (picture.isNull()) return;
  const auto record = subject().map.journey().find(subject().kind, subject().ids.front());
  new PicturePreview(*window(), picture,
                     record ? QString::fromStdString(journey::labelOf(*record)) : QString());
}

bool PictureField::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::DragEnter || event->type() == QEvent::Drop) {
    auto& drop = static_cast<QDropEvent&>(*event);
    if (!m_writable || !holdsPicture(*drop.mimeData())) return false;
    drop.setDropAction(Qt::CopyAction);
    drop.accept();
    if (event->type() == QEvent::Drop) {
      give([&] { return editor::pictureOf(*drop.mimeData()); });
    }
    return true;
  }
  if (event->type() == QEvent::KeyPress && m_writable) {
    const auto& key = static_cast<const QKeyEvent&>(*event);
    if (key.matches(QKeySequence::Paste)) return paste(), true;
    if (key.key() == Qt::Key_Delete && m_remove->isVisible()) return m_remove->click(), true;
  }
  return FieldEditor::eventFilter(watched, event);
}

}  // namespace throughline::editor
