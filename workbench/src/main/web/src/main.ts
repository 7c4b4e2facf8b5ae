import './style/main.css';
import { startReadingAgain } from './again';
import { startChoices } from './choices';
import { startEditing } from './edit';
import { startKeys } from './keys';
import { startPanel } from './panel';
import { startPictures } from './picture';
import { startSheets } from './sheet';
import { startWork } from './work';

document.documentElement.classList.add('scripted');
startSheets();
startPanel();
startEditing();
startChoices();
startPictures();
startWork();
startKeys();
startReadingAgain();
